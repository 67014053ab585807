package dev.lakewright.shell.cli;

import static dev.lakewright.shell.cli.Flag.ACCEPT;
import static dev.lakewright.shell.cli.Flag.AFTER;
import static dev.lakewright.shell.cli.Flag.ARGUMENTS;
import static dev.lakewright.shell.cli.Flag.BUDGET;
import static dev.lakewright.shell.cli.Flag.BUNDLE;
import static dev.lakewright.shell.cli.Flag.CHECKS;
import static dev.lakewright.shell.cli.Flag.CONFIDENCE;
import static dev.lakewright.shell.cli.Flag.CONTRACT;
import static dev.lakewright.shell.cli.Flag.DOT;
import static dev.lakewright.shell.cli.Flag.DRY_RUN;
import static dev.lakewright.shell.cli.Flag.FORMAT;
import static dev.lakewright.shell.cli.Flag.FROM;
import static dev.lakewright.shell.cli.Flag.HELP;
import static dev.lakewright.shell.cli.Flag.HTML;
import static dev.lakewright.shell.cli.Flag.JSON;
import static dev.lakewright.shell.cli.Flag.JUNIT;
import static dev.lakewright.shell.cli.Flag.KEY_ENV;
import static dev.lakewright.shell.cli.Flag.KEY_FILE;
import static dev.lakewright.shell.cli.Flag.LAKE;
import static dev.lakewright.shell.cli.Flag.MCP;
import static dev.lakewright.shell.cli.Flag.MERMAID;
import static dev.lakewright.shell.cli.Flag.NAME;
import static dev.lakewright.shell.cli.Flag.ONLY;
import static dev.lakewright.shell.cli.Flag.OUTPUT;
import static dev.lakewright.shell.cli.Flag.PARAM;
import static dev.lakewright.shell.cli.Flag.PROVIDER;
import static dev.lakewright.shell.cli.Flag.QUIET;
import static dev.lakewright.shell.cli.Flag.RECORD;
import static dev.lakewright.shell.cli.Flag.REPLACE;
import static dev.lakewright.shell.cli.Flag.REPLAY_MODELS;
import static dev.lakewright.shell.cli.Flag.ROLE;
import static dev.lakewright.shell.cli.Flag.ROWS;
import static dev.lakewright.shell.cli.Flag.SAMPLE;
import static dev.lakewright.shell.cli.Flag.STRICT;
import static dev.lakewright.shell.cli.Flag.TIERS;
import static dev.lakewright.shell.cli.Flag.TIMEOUT;
import static dev.lakewright.shell.cli.Flag.TO;
import static dev.lakewright.shell.cli.Flag.VERBOSE;
import static dev.lakewright.shell.cli.Flag.VERIFY;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands, in the order that help lists them. */
// The lists are unmodifiable, which their type does not tell.
@SuppressWarnings("ImmutableEnumChecker")
enum Command {
  ASK(
      "ask",
      "QUESTION|-",
      "answer a question in plain language; - reads it from standard input",
      List.of(
          LAKE,
          FORMAT,
          OUTPUT,
          JSON,
          ROWS,
          TIMEOUT,
          CONFIDENCE,
          AFTER,
          CHECKS,
          TIERS,
          BUDGET,
          RECORD,
          REPLAY_MODELS,
          ROLE,
          QUIET,
          VERBOSE,
          HELP),
      List.of(
          "ask \"Which five countries bring in the most revenue?\"",
          "ask \"How many tracks are there?\" --json",
          "ask \"only those in Paris\" --after last",
          "ask \"List all customers from Norway\" --output customers.csv")),
  SQL(
      "sql",
      "QUERY|-",
      "run a query; - reads it from standard input",
      List.of(LAKE, FORMAT, OUTPUT, JSON, ROWS, TIMEOUT, CHECKS, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "sql \"SELECT Country, count(*) FROM Customer GROUP BY 1\"",
          "sql - --format csv < query.sql",
          "sql \"FROM Track\" --output tracks.parquet")),
  SHELL(
      "shell",
      "",
      "ask one question after another; standard input may be a file of them",
      List.of(LAKE, ROWS, TIMEOUT, CONFIDENCE, CHECKS, TIERS, BUDGET, ROLE, VERBOSE, HELP),
      List.of("shell", "shell --lake sales", "shell < questions.txt")),
  SERVE(
      "mcp",
      "",
      "serve this workspace to agents, by the Model Context Protocol",
      List.of(LAKE, ROWS, TIMEOUT, CONFIDENCE, CHECKS, TIERS, BUDGET, ROLE, QUIET, VERBOSE, HELP),
      List.of("mcp", "mcp --role analyst --rows 50", "mcp --lake sales --tiers parser")),
  LAKES(
      "lake",
      "add NAME PATH… | list | show [TABLE] | remove NAME",
      "say which files make up a lake, and look at its tables",
      List.of(LAKE, FORMAT, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "lake add sales data/sales 'data/refunds/*.parquet'",
          "lake list",
          "lake show",
          "lake show Invoice --json",
          "lake remove sales")),
  PLAN(
      "plan",
      "WORDS | import DIR | show NAME | list | schema",
      "write a plan from words, a dbt project or SQL scripts; look at plans and what is wrong there",
      List.of(
          LAKE, STRICT, NAME, FROM, REPLACE, PARAM, DOT, MERMAID, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "plan \"every month, invoices partitioned by BillingCountry as Parquet\"",
          "plan \"number of tracks per genre, to out/genres.csv\" --strict",
          "plan import ../shop-dbt --name shop",
          "plan import scripts --from sql --replace",
          "plan list",
          "plan schema > .lakewright/plan.schema.json",
          "plan show monthly-revenue",
          "plan show monthly-revenue --param month=2013-12 --mermaid")),
  RUN(
      "run",
      "PLAN",
      "run a plan; what is kept of earlier runs is not done again",
      List.of(PARAM, FROM, ONLY, SAMPLE, DRY_RUN, BUNDLE, ACCEPT, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "run monthly-revenue --param month=2013-12",
          "run monthly-revenue --dry-run",
          "run monthly-revenue --from revenue",
          "run monthly-revenue --only revenue --sample 1000")),
  PROFILE(
      "profile",
      "[TABLE]",
      "show what a table is like: values, keys, dependencies, references, oddities",
      List.of(LAKE, HTML, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of("profile Invoice", "profile orders --lake sales --html orders.html")),
  CHECK(
      "check",
      "[LAKE] [TABLE]",
      "hold tables against what lakewright.yaml, or a file of dbt or ODCS, promises of them",
      List.of(CONTRACT, JUNIT, FORMAT, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "check sales",
          "check sales orders --json",
          "check sales --contract models/schema.yml --junit target/checks.xml")),
  EXPORT(
      "export",
      "PLAN",
      "write a plan as a project that runs elsewhere, into the folder that --output names",
      List.of(TO, OUTPUT, VERIFY, PARAM, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "export monthly-revenue --to dbt --output revenue-dbt",
          "export monthly-revenue --to airflow --output dags --verify",
          "export monthly-revenue --to spark --output revenue-spark",
          "export monthly-revenue --to bundle --output revenue-bundle")),
  RUNS(
      "runs",
      "list | show ID",
      "look at finished runs",
      List.of(FORMAT, JSON, ROWS, ROLE, QUIET, VERBOSE, HELP),
      List.of("runs list", "runs list --rows 100 --format csv", "runs show 20261123-201502-k7f")),
  REPLAY(
      "replay",
      "ID",
      "run a finished run again, without model or network, and compare",
      List.of(JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of("replay 20261123-201502-k7f")),
  ROUTE(
      "route",
      "explain QUESTION",
      "say through which tools a question goes, what each costs, and what follows a failure",
      List.of(DOT, MERMAID, JSON, VERBOSE, HELP),
      List.of(
          "route explain \"How many tracks are there?\"",
          "route explain \"How many tracks are there?\" --mermaid")),
  TOOLS(
      "tools",
      "list | show NAME | health | call NAME",
      "look at the tools that answer questions, and call those of other servers",
      List.of(MCP, ARGUMENTS, TIMEOUT, FORMAT, JSON, QUIET, VERBOSE, HELP),
      List.of(
          "tools list",
          "tools show parser",
          "tools health --format csv",
          "tools list --mcp \"mcp-server-filesystem /srv/data\"",
          "tools call mcp/files/read --args '{\"path\": \"a\"}' --mcp \"server /srv\"")),
  MODELS(
      "model",
      "add NAME [URL] MODEL | list | remove NAME | test [NAME]",
      "set up language models, and see whether they answer",
      List.of(PROVIDER, KEY_ENV, KEY_FILE, TIERS, FORMAT, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "model add local http://localhost:8080/v1 qwen2.5-coder",
          "model add big claude-sonnet-4-5 --provider anthropic --key-env MY_KEY",
          "model list",
          "model test local",
          "model remove local")),
  GATE(
      "gate",
      "explain|translate QUERY|-",
      "say what the gate sees in a query, or translate it; runs nothing",
      List.of(LAKE, TO, FROM, JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of(
          "gate explain \"SELECT count(*) FROM Track\"",
          "gate explain - --json < query.sql",
          "gate translate --to postgres \"SELECT Name FROM Track QUALIFY row_number() OVER () = 1\"")),
  DOCTOR(
      "doctor",
      "",
      "say what works on this machine, what does not, and what to do",
      List.of(JSON, ROLE, QUIET, VERBOSE, HELP),
      List.of("doctor", "doctor --json")),
  BENCH(
      "bench",
      "SUITE",
      "measure; \"bench --help\" lists the suites",
      List.of(HELP),
      List.of("bench spider --data DIR --tiers parser")),
  VERSION("version", "", "print version and Java", List.of(JSON, QUIET, HELP), List.of("version")),
  HELPING("help", "[COMMAND]", "print help", List.of(HELP), List.of("help", "help ask"));

  private final String word;
  private final String operands;
  private final String summary;
  private final List<Flag> flags;
  private final List<String> examples;

  Command(String word, String operands, String summary, List<Flag> flags, List<String> examples) {
    this.word = word;
    this.operands = operands;
    this.summary = summary;
    this.flags = flags;
    this.examples = examples;
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Command::word).toList();
  }

  String word() {
    return word;
  }

  /** Return whether questions are sure to come. */
  boolean asks() {
    return this == ASK || this == SHELL || this == SERVE;
  }

  String usage() {
    return operands.isEmpty() ? word : word + " " + operands;
  }

  String summary() {
    return summary;
  }

  List<Flag> flags() {
    return flags;
  }

  List<String> examples() {
    return examples;
  }
}
