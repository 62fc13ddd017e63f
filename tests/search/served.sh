#!/usr/bin/env bash
# Several databases are asked as one: two folders, one folder twice over, and one that Xapian's own server serves on
# loopback, which answers as the folder does.
set -euo pipefail
kitei=$1 root=$2
command -v xapian-tcpsrv >/dev/null || { [ -z "${CI:-}" ] && exit 77; exit 1; }
work=$(mktemp -d) server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/a" "$work/b"
cp "$root/tests/search/documents/rules.md" "$work/a"
cp "$root/tests/search/documents/notes.md" "$work/b"
for part in a b; do "$kitei" build "$work/$part" -o "$work/out-$part" -q 2>/dev/null || [ $? = 1 ]; done
ask() { "$kitei" search "$@" --batch "$root/tests/search/queries.txt" --json; }

# Both parts answer, and their order does not matter to which hits there are.
ask --out "$work/out-a" --out "$work/out-b" >"$work/both"
ask --out "$work/out-b" --out "$work/out-a" >"$work/other"
cmp "$work/both" "$work/other"
grep -q '"source":"rules"' "$work/both"
grep -q '"source":"notes"' "$work/both"

# A served database answers as the folder does, alone and beside another.  The server ends its whole process group with it.
port=
for try in 1 2 3 4 5; do
  port=$((20000 + (RANDOM + try) % 20000))
  setsid xapian-tcpsrv --interface 127.0.0.1 --port "$port" --quiet "$work/out-b/search" >"$work/log" 2>&1 &
  server=$!
  for _ in $(seq 50); do
    (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break 2
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  server=
done
[ -n "$server" ] || { cat "$work/log"; exit 1; }
ask --out "$work/out-b" >"$work/near"
ask --remote "127.0.0.1:$port" >"$work/far"
cmp "$work/near" "$work/far"
ask --out "$work/out-a" --remote "127.0.0.1:$port" >"$work/mixed"
cmp "$work/both" "$work/mixed"

# What cannot be reached is told, with its place.
fails() {
  local code=0
  "$kitei" search "$@" 訓練 >"$work/said" 2>&1 || code=$?
  [ "$code" = 2 ] || { echo "exit code $code: $*"; exit 1; }
}
fails --remote 127.0.0.1:1
grep -q '127.0.0.1:1' "$work/said"
fails --remote nowhere
fails --out "$work/none"
fails
