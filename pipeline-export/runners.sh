#!/bin/sh
# Prints the folder of programs that exported projects are tried with; installs them there on first use.
#   runners.sh [LIST PROGRAM]   another list of packages than runners.txt, and a program that it brings
#   LAKEWRIGHT_RUNNERS          a virtual environment that has those of runners.txt already
#   LAKEWRIGHT_VALIDATORS       one that has those of validators.txt; likewise LAKEWRIGHT_DAGSTER and LAKEWRIGHT_SQLMESH,
#                               which cannot live with one another or with the others
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
list=${1:-runners.txt}
program=${2:-airflow}
case $list in
  runners.txt) given=${LAKEWRIGHT_RUNNERS:-} ;;
  dagster.txt) given=${LAKEWRIGHT_DAGSTER:-} ;;
  sqlmesh.txt) given=${LAKEWRIGHT_SQLMESH:-} ;;
  *) given=${LAKEWRIGHT_VALIDATORS:-} ;;
esac
sum=$(cksum <"$here/$list" | cut -d ' ' -f 1)
place=${given:-${XDG_CACHE_HOME:-$HOME/.cache}/lakewright/${list%.txt}-$sum}
if [ ! -x "$place/bin/$program" ]; then
  draft=$place.$$
  trap 'rm -rf "$draft" "$draft.uv"' EXIT
  {
    python3 -m venv "$draft.uv"
    "$draft.uv/bin/pip" install --quiet uv
    "$draft.uv/bin/uv" venv --quiet --relocatable "$draft"
    "$draft.uv/bin/uv" pip install --quiet --python "$draft/bin/python" -r "$here/$list"
  } >&2
  mv "$draft" "$place"
fi
printf '%s\n' "$place"
