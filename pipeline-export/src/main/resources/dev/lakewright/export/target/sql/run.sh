#!/bin/sh
# Runs the plan @PLAN@ step by step with DuckDB's command line. README.md says how.
set -eu

project=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
DUCKDB=${DUCKDB:-duckdb}

@SETTINGS@
WORK_DIR=${WORK_DIR:-$project/work}
RUN_ID=${RUN_ID:-$(date -u +%Y%m%dT%H%M%SZ)-$$}
case $RUN_ID in
  '' | .* | *[!A-Za-z0-9._-]*)
    echo "RUN_ID may hold letters, digits, dots, - and _" >&2
    exit 2
    ;;
esac
WORK_DIR=$WORK_DIR/$RUN_ID
export WORK_DIR RUN_ID
mkdir -p "$WORK_DIR"

say() { printf '%s\n' "$*" >&2; }

# limited SECONDS COMMAND…; 0 is no limit
limited() {
  limit=$1
  shift
  if [ "$limit" -eq 0 ]; then
    "$@"
  elif command -v timeout >/dev/null 2>&1; then
    timeout "$limit" "$@"
  else
    "$@" &
    pid=$!
    (
      sleep "$limit"
      kill "$pid" 2>/dev/null
    ) >/dev/null 2>&1 &
    watch=$!
    code=0
    wait "$pid" || code=$?
    kill "$watch" 2>/dev/null || :
    return "$code"
  fi
}

# duckdb_file SECONDS DATABASE FILE: settings and statements, up to the first that fails
duckdb_file() {
  cat "$project/settings.sql" "$3" >"$WORK_DIR/.statements.sql"
  limited "$1" "$DUCKDB" -bail -batch -csv -noheader -nullvalue '' -init /dev/null \
    "$2" -f "$WORK_DIR/.statements.sql"
}

# runs STEP: true unless its inputs or outcomes did not come about
runs() {
  [ -f "$project/steps/$1.when.sql" ] || return 0
  answer=$(duckdb_file 0 :memory: "$project/steps/$1.when.sql") || exit 1
  [ "$answer" = true ]
}

# publish KIND PATH: give a result its final name
publish() {
  final=$OUTPUT_DIR/$2
  case $1 in
    file)
      mv -f "$RESULT_FILE" "$final"
      ;;
    folder)
      mkdir -p "$RESULT_FILE"
      old=$RESULT_FILE.old
      if [ -e "$final" ]; then mv "$final" "$old"; fi
      mv "$RESULT_FILE" "$final"
      rm -rf "$old"
      ;;
    add)
      mkdir -p "$final" "$RESULT_FILE"
      find "$RESULT_FILE" -type f | while IFS= read -r file; do
        inside=${file#"$RESULT_FILE"/}
        mkdir -p "$final/$(dirname "$inside")"
        mv -f "$file" "$final/$(dirname "$inside")/$RUN_ID-$(basename "$inside")"
      done
      rm -rf "$RESULT_FILE"
      ;;
  esac
}

# try STEP SECONDS KIND PATH
try() {
  database=:memory:
  if [ "$3" = rows ]; then
    RESULT_FILE=$WORK_DIR/$1.parquet.part
  else
    mkdir -p "$(dirname "$OUTPUT_DIR/$4")"
    RESULT_FILE=$(dirname "$OUTPUT_DIR/$4")/.$(basename "$4").$RUN_ID.tmp
    if [ "$3" = database ]; then database=$OUTPUT_DIR/$4; fi
  fi
  export RESULT_FILE
  rm -rf "$RESULT_FILE"
  if duckdb_file "$2" "$database" "$project/steps/$1.sql" >"$WORK_DIR/$1.log" 2>&1; then
    sed -n 's/^"\{0,1\}warning: /warning: /p' "$WORK_DIR/$1.log" >&2
    if [ "$3" = rows ]; then
      mv -f "$RESULT_FILE" "$WORK_DIR/$1.parquet"
    else
      publish "$3" "$4"
    fi
  else
    rm -rf "$RESULT_FILE"
    return 1
  fi
}

# step NAME RETRIES PAUSE SECONDS KIND PATH
step() {
  if ! runs "$1"; then
    if [ "$5" = rows ]; then
      RESULT_FILE=$WORK_DIR/$1.parquet
      export RESULT_FILE
      duckdb_file 0 :memory: "$project/steps/$1.skip.sql" >/dev/null
    fi
    say "skipped  $1"
    return 0
  fi
  left=$2
  until try "$1" "$4" "$5" "$6"; do
    cat "$WORK_DIR/$1.log" >&2
    if [ "$left" -eq 0 ] || grep -q 'contract broken: ' "$WORK_DIR/$1.log"; then
      say "failed   $1; see $WORK_DIR"
      exit 1
    fi
    left=$((left - 1))
    say "again    $1 in $3 s"
    sleep "$3"
  done
  say "done     $1"
}

@STEPS@
rm -rf "$WORK_DIR"
