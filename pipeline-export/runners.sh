#!/bin/sh
# Prints the folder of the programs that exported projects run in; installs them there on first use.
#   LAKEWRIGHT_RUNNERS  a virtual environment that has them already
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
sum=$(cksum <"$here/runners.txt" | cut -d ' ' -f 1)
place=${LAKEWRIGHT_RUNNERS:-${XDG_CACHE_HOME:-$HOME/.cache}/lakewright/runners-$sum}
if [ ! -x "$place/bin/airflow" ]; then
  draft=$place.$$
  trap 'rm -rf "$draft" "$draft.uv"' EXIT
  {
    python3 -m venv "$draft.uv"
    "$draft.uv/bin/pip" install --quiet uv
    "$draft.uv/bin/uv" venv --quiet --relocatable "$draft"
    "$draft.uv/bin/uv" pip install --quiet --python "$draft/bin/python" -r "$here/runners.txt"
  } >&2
  mv "$draft" "$place"
fi
printf '%s\n' "$place"
