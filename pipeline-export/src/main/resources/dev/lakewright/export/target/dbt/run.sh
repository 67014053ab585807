#!/bin/sh
# Builds the models, tests each before what reads it, and tries again what failed for
# other reasons than a broken promise.
set -eu
cd -- "$(dirname -- "$0")"
DBT=${DBT:-dbt}
mkdir -p "${WORK_DIR:=./work}" "${OUTPUT_DIR:=./output}"
export WORK_DIR OUTPUT_DIR DBT_PROFILES_DIR="${DBT_PROFILES_DIR:-$PWD}"

left=@RETRIES@
code=0
"$DBT" build "$@" || code=$?
while [ "$code" -ne 0 ] && [ "$left" -gt 0 ]; do
  if [ ! -f target/run_results.json ] || grep -q '"status": "fail"' target/run_results.json; then
    break
  fi
  left=$((left - 1))
  sleep @PAUSE@
  code=0
  "$DBT" retry || code=$?
done
exit "$code"
