#!/usr/bin/env bash
# Looks at a built handbook with a real browser, from the folder and, with KITEI, through kitei serve.
# usage: run.sh SITE_FOLDER [KITEI]   (OUT/site of kitei build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
KITEI_SITE=$(cd "$1" && pwd)
export KITEI_SITE
if [ ! -e "$here/node_modules/.package-lock.json" ] ||
  [ "$here/package-lock.json" -nt "$here/node_modules/.package-lock.json" ]; then
  (cd "$here" && npm ci --no-audit --no-fund --loglevel=error)
fi
if [ $# -gt 1 ]; then
  KITEI_PROGRAM=$(realpath "$2")
  export KITEI_PROGRAM
  exec 3< <(exec "$2" serve --out "$(dirname "$KITEI_SITE")" --port 0)
  trap 'kill $!' EXIT
  read -r KITEI_URL <&3
  export KITEI_URL
fi
node --test --test-reporter=spec "$here"/*.test.mjs
