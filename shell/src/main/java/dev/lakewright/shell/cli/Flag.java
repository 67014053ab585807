package dev.lakewright.shell.cli;

import java.util.Arrays;
import java.util.Optional;

/** Everything that starts with {@code --}. */
enum Flag {
  LAKE("--lake", "NAME", "the lake to use, instead of the workspace's default"),
  FORMAT("--format", "FORMAT", "table, csv, json, ndjson, markdown or parquet"),
  OUTPUT("--output", "FILE", "write every row to a file, whole or not at all"),
  JSON("--json", "", "print one JSON document"),
  ROWS("--rows", "N", "rows to show; --format and --output give all"),
  TIMEOUT("--timeout", "SECONDS", "longest run time of the query"),
  CONFIDENCE("--confidence", "X", "least confidence, from 0 to 1, to answer with"),
  CHECKS("--checks", "EFFORT", "what checks may cost: fast (the default), all or none"),
  ROLE("--role", "NAME", "one of your roles, or one that narrows it"),
  TIERS("--tiers", "LIST", "who may write the SQL: parser"),
  DOT("--dot", "", "print the graph in Graphviz's language"),
  MERMAID("--mermaid", "", "print the graph in Mermaid's language"),
  MCP("--mcp", "COMMAND", "the MCP server that the command starts, with its tools"),
  ARGUMENTS("--args", "JSON", "what the tool is called with; - reads it from standard input"),
  PARAM("--param", "NAME=VALUE", "a value of a plan's parameter; may be given again for others"),
  FROM("--from", "STEP", "run this step and all that follows it anew"),
  ONLY("--only", "STEP", "run this step, with what it needs and is not kept"),
  SAMPLE("--sample", "N", "look at N rows of each source, and write no results"),
  STRICT("--strict", "", "assume nothing: exit with the questions as JSON"),
  DRY_RUN("--dry-run", "", "say what would run, and run nothing"),
  QUIET("--quiet", "", "print the result and nothing else"),
  VERBOSE("--verbose", "", "print how it came about, and write a log file"),
  HELP("--help", "", "print help on the command");

  private final String word;
  private final String value;
  private final String help;

  Flag(String word, String value, String help) {
    this.word = word;
    this.value = value;
    this.help = help;
  }

  static Optional<Flag> of(String word) {
    String full = word.equals("-h") ? HELP.word : word;
    return Arrays.stream(values()).filter(flag -> flag.word.equals(full)).findFirst();
  }

  String word() {
    return word;
  }

  /** Return true for a flag that may be given more than once. */
  boolean repeats() {
    return this == PARAM;
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  /** Return the flag as help shows it, such as {@code --rows N}. */
  String usage() {
    return takesValue() ? word + " " + value : word;
  }

  String help() {
    return help;
  }
}
