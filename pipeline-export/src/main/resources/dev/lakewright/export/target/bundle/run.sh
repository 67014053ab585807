#!/bin/sh
# Runs the plan @PLAN@ by Lakewright, on data that are what they were. README.md says how.
#   run.sh [--accept SOURCE]… [--param NAME=VALUE]…
set -eu

project=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
LAKEWRIGHT=${LAKEWRIGHT:-lakewright}
@SETTINGS@

# The workspace that results are written below: this folder, or another one.
place=${OUTPUT_DIR:-$project}
mkdir -p "$place"
place=$(CDPATH='' cd -- "$place" && pwd)
if [ "$place" != "$project" ]; then
  mkdir -p "$place/pipelines"
  cp "$project/lakewright.yaml" "$place/lakewright.yaml"
  cp "$project/pipelines/@PLAN@.yaml" "$place/pipelines/@PLAN@.yaml"
fi

# link PLACE NAME: let the workspace have by a name what lies elsewhere
link() {
  there=$place/$2
  [ "$1" != "$there" ] || return 0
  if [ -e "$there" ] && [ ! -L "$there" ]; then
    echo "$there is in the way of a link to $1" >&2
    exit 2
  fi
  mkdir -p "$(dirname "$there")"
  rm -f "$there"
  ln -s "$1" "$there"
}
@LINKS@
@PARAMETERS@
cd "$place"
exec "$LAKEWRIGHT" run @PLAN@ --bundle "$project/bundle.json" "$@"
