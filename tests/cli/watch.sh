#!/usr/bin/env bash
# kitei watch builds after each change, goes on after a build that fails, and shows pages that renew themselves.
# shellcheck source=tests/cli/expectations.sh
. "$(dirname "$0")/expectations.sh"
command -v curl >/dev/null || {
  echo 'SKIPPED: curl is not installed'
  [ -z "${CI:-}" ] && exit 77
  exit 1
}

# eventually COMMAND…: tries for a minute.
eventually() {
  for _ in $(seq 300); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.2
  done
  complain "never: $*"
}
count_builds() { grep -c '^文書[0-9]*件' watched; }
has_builds() { [ "$(count_builds)" -ge "$1" ]; }
count_changes() { grep -c '^変更' watched; }
has_changes() { [ "$(count_changes)" -ge "$1" ]; }
is_idle() { [ "$(count_builds)" -gt "$(count_changes)" ]; }
page_has() { curl -sS -m 20 "$url" | grep "$1" >/dev/null; }

run watch in
expect_code 2
run watch missing-folder -o made
expect_code 2
expect_in err 'missing-folder'

sample
printf 'title = "一つ目の名"\n' >in/corpus.toml
last='kitei watch'
"$kitei" --lang ja watch in -o in/made --serve --port 0 -- --jobs 2 >watched 2>"$work/err" &
watcher=$!
eventually has_builds 1
url=$(sed -n '/^http/p' watched)
page_has '一つ目の名' || complain 'the page is not there'
page_has 'src="/.kitei/reload.js?' || complain 'the page does not renew itself'
grep -rq 'reload.js' in/made && complain 'OUT holds the script'
edition=$(curl -sS "${url}.kitei/edition.js")

# A change, written as editors do it: another file takes the place.
printf 'title = "二つ目の名"\n' >in/.corpus.toml.new
mv in/.corpus.toml.new in/corpus.toml
eventually page_has '二つ目の名'
expect_in watched '^変更：in/corpus.toml$'
[ "$(curl -sS "${url}.kitei/edition.js")" != "$edition" ] || complain 'the same edition'

# A folder that comes up, and a file in it.
builds=$(count_builds)
mkdir in/more
sleep 0.5
cp in/010-plan.txt in/more/011-plan.txt
eventually has_builds $((builds + 1))
eventually test -e in/made/site/doc/more-011-plan/index.html

# What is hidden, and OUT itself, are not sources.
sleep 1
eventually is_idle
changes=$(count_changes)
touch in/.hidden
sleep 1
[ "$(count_changes)" = "$changes" ] || complain 'built for a hidden file, or for its own output'

# A build that fails: the old handbook stays, and it is said.
touch in/made/of-somebody-else
edition=$(curl -sS "${url}.kitei/edition.js")
printf 'title = "三つ目の名"\n' >in/corpus.toml
eventually grep -q '^作れなかった' watched
page_has '二つ目の名' || complain 'the old handbook is gone'
[ "$(curl -sS "${url}.kitei/edition.js")" = "$edition" ] || complain 'another edition'
rm in/made/of-somebody-else
touch in/010-plan.txt
eventually page_has '三つ目の名'

kill -TERM "$watcher"
code=0
wait "$watcher" || code=$?
expect_code 0

# What watch has built is what build builds.
mv in/made made
run build in -o plain
expect_same made plain

# Without a server; a folder of sources that goes away and comes back; stopped while it builds.
last='kitei watch, the second time'
rm -rf made
"$kitei" --lang ja watch in -o made -- --quiet >watched 2>"$work/err" &
watcher=$!
eventually test -e made/site/index.html
mv in away
eventually grep -q '^変更：in$' watched
eventually grep -q '^作れなかった' watched
changes=$(count_changes)
mv away in
eventually has_changes $((changes + 1))
kill -INT "$watcher"
code=0
wait "$watcher" || code=$?
expect_code 0
finish
