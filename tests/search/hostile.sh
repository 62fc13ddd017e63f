#!/usr/bin/env bash
# No query breaks the browser's engine.
set -euo pipefail
kitei=$1 root=$2
command -v node >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$kitei" build "$root/tests/search/documents" -o "$work/out" -q
node "$root/tests/search/hostile.js" "$work/out" 10000
