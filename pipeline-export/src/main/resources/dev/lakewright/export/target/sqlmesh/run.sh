#!/bin/sh
# Builds the models anew in a database that is thrown away, audits each before what reads it,
# and tries again what failed for other reasons than a broken promise.
set -eu
cd -- "$(dirname -- "$0")"
SQLMESH=${SQLMESH:-sqlmesh}
mkdir -p "${WORK_DIR:=./work}" "${OUTPUT_DIR:=./output}"
RUN_ID=${RUN_ID:-$(date -u +%Y%m%dT%H%M%SZ)-$$}
COLUMNS=500
export WORK_DIR OUTPUT_DIR RUN_ID COLUMNS
rm -f "$WORK_DIR/_models.duckdb" "$WORK_DIR/_models.duckdb.wal"

broken() {
  grep -v '^\[WARNING\]' "$WORK_DIR/run.log" | grep -E "audit error: |contract broken: "
}

left=@RETRIES@
while :; do
  code=0
  "$SQLMESH" --log-file-dir "$WORK_DIR/logs" plan --auto-apply --no-prompts "$@" \
    >"$WORK_DIR/run.log" 2>&1 || code=$?
  cat "$WORK_DIR/run.log"
  if [ "$code" -eq 0 ] || [ "$left" -eq 0 ] || broken >/dev/null; then
    break
  fi
  left=$((left - 1))
  sleep @PAUSE@
done
if [ "$code" -ne 0 ]; then
  broken || true
fi
exit "$code"
