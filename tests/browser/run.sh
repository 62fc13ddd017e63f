#!/usr/bin/env bash
# Looks at a built handbook with a real browser. usage: run.sh SITE_FOLDER   (OUT/site of kitei build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
KITEI_SITE=$(cd "$1" && pwd)
export KITEI_SITE
if [ ! -e "$here/node_modules/.package-lock.json" ] ||
  [ "$here/package-lock.json" -nt "$here/node_modules/.package-lock.json" ]; then
  (cd "$here" && npm ci --no-audit --no-fund --loglevel=error)
fi
exec node --test --test-reporter=spec "$here"/*.test.mjs
