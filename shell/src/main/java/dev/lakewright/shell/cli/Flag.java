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
  AFTER("--after", "RUN", "go on from the question of that run, or from the last one: last"),
  CHECKS("--checks", "EFFORT", "what checks may cost: fast (the default), all or none"),
  ROLE("--role", "NAME", "one of your roles, or one that narrows it"),
  TIERS("--tiers", "LIST", "who may write the SQL: parser, small, intermediate, advanced"),
  BUDGET("--budget", "TOKENS", "most tokens that models may take for a question"),
  RECORD("--record", "FILE", "add what models reply to a file, and take from it what is there"),
  REPLAY_MODELS("--replay", "FILE", "take what models reply from a file, and ask no model"),
  PROVIDER(
      "--provider",
      "NAME",
      "openai (or any that speaks as it), anthropic, gemini, ollama, azure, bedrock, gguf"),
  KEY_ENV("--key-env", "NAME", "the variable of the environment that holds the model's key"),
  KEY_FILE("--key-file", "FILE", "the file of mode 600 that holds the model's key"),
  DOT("--dot", "", "print the graph in Graphviz's language"),
  MERMAID("--mermaid", "", "print the graph in Mermaid's language"),
  CONTRACT("--contract", "FILE", "check what a dbt schema.yml or an ODCS contract promises"),
  JUNIT("--junit", "FILE", "write the outcome as JUnit XML too"),
  HTML("--html", "FILE", "write the page as one HTML file too"),
  MCP("--mcp", "COMMAND", "the MCP server that the command starts, with its tools"),
  ARGUMENTS("--args", "JSON", "what the tool is called with; - reads it from standard input"),
  TO(
      "--to",
      "TARGET",
      "export: sql, dbt, airflow, kfp, spark, dagster, sqlmesh or bundle; gate: a dialect, such as postgres"),
  VERIFY("--verify", "", "run the project in that system, and compare with a run of the plan"),
  PARAM("--param", "NAME=VALUE", "a value of a plan's parameter; may be given again for others"),
  FROM(
      "--from",
      "NAME",
      "run: the step to begin anew with; gate: the dialect it is in; plan: dbt or sql"),
  NAME("--name", "NAME", "what an imported plan is called; without it, as its folder is"),
  REPLACE("--replace", "", "let an imported plan take the place of one of its name"),
  ONLY("--only", "STEP", "run this step, with what it needs and is not kept"),
  SAMPLE("--sample", "N", "look at N rows of each source, and write no results"),
  BUNDLE("--bundle", "FILE", "run only if plan and data are as that list of a bundle says"),
  ACCEPT(
      "--accept", "SOURCE", "a source that may differ from the bundle's list; may be given again"),
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
    return this == PARAM || this == ACCEPT;
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
