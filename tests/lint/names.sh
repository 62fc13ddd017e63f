#!/usr/bin/env bash
# The check for types that are defined twice finds them. usage: names.sh SOURCE_FOLDER
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
printf 'namespace kitei {\nstruct Block;\nenum class BlockKind : std::uint8_t {\n};\nstruct Block {\n};\n}  // namespace kitei\n' >a.h
printf 'namespace kitei {\nnamespace {\nstruct Block {\n};\n}  // namespace\nstruct Page {\n};\n}  // namespace kitei\n' >b.cpp
printf 'namespace kitei::tests {\nstruct Block {\n};\n}  // namespace kitei::tests\n' >c.h
awk -f "$1/.ci/names" a.h b.cpp c.h || exit 1
printf 'namespace kitei {\nclass Block final {\n};\n}  // namespace kitei\n' >d.h
if awk -f "$1/.ci/names" a.h b.cpp c.h d.h >/dev/null; then
  echo 'not found: Block in a.h and d.h'
  exit 1
fi
