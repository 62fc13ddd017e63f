#!/usr/bin/env bash
# kitei serve shows OUT/site and nothing else, and ends when it is told to.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"
command -v curl >/dev/null || {
  echo 'SKIPPED: curl is not installed'
  [ -z "${CI:-}" ] && exit 77
  exit 1
}

# serve ARGUMENT…: starts a server and waits for its address, which is in $url then; its process in $server.
serve() {
  last="kitei serve $*"
  "$kitei" serve --port 0 "$@" >served 2>serve-err &
  server=$!
  for _ in $(seq 100); do
    url=$(sed -n '/^http/p' served) && [ -n "$url" ] && return
    sleep 0.1
  done
  complain 'no address'
  exit 1
}
# stop SIGNAL: the server ends by itself and says 0.
stop() {
  code=0
  kill -"$1" "$server"
  wait "$server" || code=$?
  expect_code 0
}
# get PATH [curl option…]: head in the file head, body in the file body, status in $status.
get() {
  local path=$1
  shift
  last="get $path $*"
  : >body
  status=$(curl -sS --path-as-is -m 20 -D head -o body -w '%{http_code}' "$@" "${url%/}$path" 2>err)
}
expect_status() { [ "$status" = "$1" ] || complain "status $status, not $1"; }

run serve
expect_code 2
run serve --out nothing
expect_code 2
expect_in err 'nothing.*index.html'

sample
run build in -o made
[ "$code" -lt 2 ] || complain "exit code $code"
echo secret >made/secret.txt
ln -s ../secret.txt made/site/link.txt
serve --out made
[[ $url == http://127.0.0.1:* ]] || complain "listens on $url"

# Files, folders, and the policy of the pages beside that of the server.
get /
expect_status 200
cmp -s body made/site/index.html || complain 'another file'
expect_in head '^Content-Type: text/html; charset=utf-8'
expect_in head '^X-Content-Type-Options: nosniff'
expect_in head '^Cache-Control: no-cache'
policy=$(sed -n 's/.*Content-Security-Policy" content="\([^"]*\)".*/\1/p' body)
grep -qF "Content-Security-Policy: $policy; frame-ancestors 'none'" head || complain 'another policy than that of the pages'
expect_not_in body 'reload'
get /assets/kitei.css
expect_in head '^Content-Type: text/css; charset=utf-8'
cmp -s body made/site/assets/kitei.css || complain 'another file'
get /search/search.js -H 'Accept-Encoding: gzip'
expect_in head '^Content-Type: text/javascript; charset=utf-8'
cmp -s body made/site/search/search.js || complain 'another file'
get '/search.html?q=%E8%A8%88%E7%94%BB'
expect_status 200
get / -I
expect_status 200
expect_in head "^Content-Length: $(stat -c %s made/site/index.html)"

# Again, and in parts.
tag=$(curl -sSI "$url" | tr -d '\r' | sed -n 's/^ETag: //p')
get / -H "If-None-Match: $tag"
expect_status 304
[ ! -s body ] || complain 'a body'
get / -H 'If-Modified-Since: Mon, 01 Jan 2001 00:00:00 GMT'
expect_status 200
get /assets/kitei.css -r 3-6
expect_status 206
[ "$(stat -c %s body)" = 4 ] || complain 'not four bytes'
cmp -s body <(tail -c +4 made/site/assets/kitei.css | head -c 4) || complain 'other bytes'
get /assets/kitei.css -r 0-99999999
expect_status 206
cmp -s body made/site/assets/kitei.css || complain 'other bytes'
get /assets/kitei.css -r 99999999-
expect_status 416

# Nothing else.
for path in /secret.txt /../secret.txt /%2e%2e/secret.txt /..%2fsecret.txt /%252e%252e/secret.txt /..%5csecret.txt \
  /link.txt /assets/../../secret.txt //etc/passwd /.kitei /assets/ /assets /index.html%00.css /no-such-page \
  /.kitei/reload.js; do
  get "$path"
  expect_status 404
  expect_not_in body 'secret$'
  expect_in head "^Content-Security-Policy: default-src 'none'"
done
get /../.kitei
expect_status 404
get / -H 'Host: example.com'
expect_status 403
for method in POST PUT DELETE PATCH OPTIONS TRACE; do
  get / -X "$method" -d 'a=b'
  [ "$status" = 405 ] || [ "$status" = 400 ] || complain "status $status"
done
get / -X POST -d 'a=b'
expect_status 405
expect_in head '^Allow: GET, HEAD'
get "/$(printf 'a%.0s' {1..9000})"
expect_status 414
printf 'nonsense\r\n\r\n' | timeout 10 bash -c "exec 3<>/dev/tcp/127.0.0.1/$(echo "$url" | tr -dc '0-9:' | cut -d: -f3) && cat >&3 && cat <&3" >answer
expect_in answer '^HTTP/1.1 400'
get /
expect_status 200

# A port that is taken.
port=${url##*:}
run serve --out made --port "${port%/}"
expect_code 2
expect_in err "${port%/}"
run serve --out made --host 192.0.2.1 --port 0
expect_code 2

# The handbook is built anew below it.
rm made/secret.txt made/site/link.txt
sed -i 's/^title = .*/title = "別の名"/' in/corpus.toml 2>/dev/null || printf 'title = "別の名"\n' >in/corpus.toml
run build in -o made
[ "$code" -lt 2 ] || complain "exit code $code"
get / -H "If-None-Match: $tag"
expect_status 200
expect_in body '別の名'
stop INT

serve --out made --host localhost
get /
expect_status 200
stop TERM
finish
