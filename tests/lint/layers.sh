#!/usr/bin/env bash
# The check of the include rule finds what it is there for. usage: layers.sh SOURCE_FOLDER
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
# line FILE INCLUDED: a file with one include
line() {
  mkdir -p "$(dirname "$1")"
  printf '#include "%s"\n' "$2" >>"$1"
}
line compiler/2_scan/good.h 1_read/source.h
line compiler/2_scan/good.h 2_scan/layout.h
line compiler/7_emit/site/good.cpp 7_emit/shared/html.h
line compiler/7_emit/site/good.cpp 7_emit/emitter.h
line compiler/7_emit/site/good.cpp 5_link/graph.h
line compiler/8_main/good.cpp index/xapian/xapian.h
line compiler/8_main/good.cpp 7_emit/site/site.h
line index/xapian/good.cpp index/terms.h
line index/xapian/good.cpp 7_emit/emitter.h
awk -f "$1/.ci/layers" compiler/*/good.* compiler/7_emit/site/good.cpp index/xapian/good.cpp || exit 1

line compiler/2_scan/bad1.h 3_parse/outline.h
line compiler/7_emit/site/bad2.cpp 7_emit/data/data.h
line compiler/5_link/bad3.cpp index/terms.h
line index/xapian/bad4.cpp index/client/client.h
line index/bad5.h 8_main/pipeline.h
line compiler/7_emit/shared/bad6.h 7_emit/site/site.h
line compiler/1_read/bad7.cpp source.h
for bad in compiler/*/bad* compiler/7_emit/*/bad* index/bad* index/*/bad*; do
  if awk -f "$1/.ci/layers" "$bad" >/dev/null; then
    echo "not found: $bad includes $(cat "$bad")"
    exit 1
  fi
done
