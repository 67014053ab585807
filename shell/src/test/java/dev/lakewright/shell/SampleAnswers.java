package dev.lakewright.shell;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Choice;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Influence;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.runtime.route.RouteView;
import dev.lakewright.runtime.route.ToolCallView;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A lake, questions over it and how they ended, for screens. */
public final class SampleAnswers {
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  public static final String ANSWERED = "Which two countries bring in the most revenue?";
  public static final String REROUTED = "Which two countries bring in the most revenue now?";
  public static final String ABSTAINED = "What does a typical invoice come to in 日本?";
  public static final String AMBIGUOUS = "What do customers pay for an invoice?";
  public static final String MISSPELT = "SELECT nam FROM Customer";

  private static final LakeName SHOP = new LakeName("shop");
  private static final RunId RUN = new RunId("20261124-120000-abcd");
  private static final String SQL =
      "SELECT BillingCountry, sum(Total) AS revenue FROM Invoice GROUP BY 1 ORDER BY 2 DESC LIMIT 2";

  private SampleAnswers() {}

  public static ScriptedLakewright lakewright() {
    return over(WorkspaceLocation.at(Path.of("/srv/shop")));
  }

  /** Return the same where there is no workspace. */
  public static ScriptedLakewright demo() {
    return over(new WorkspaceLocation(Path.of("/"), Path.of("/home/demo"), Optional.empty()));
  }

  private static ScriptedLakewright over(WorkspaceLocation location) {
    Failure misspelt =
        Failure.of(ErrorCode.SQL_UNKNOWN_COLUMN, "there is no column nam in Customer")
            .at(new SourceLocation(1, 8))
            .withNearest(List.of("Name"));
    return new ScriptedLakewright(
        location,
        catalog(),
        Map.of(
            ANSWERED, new AskOutcome.Answered(answer(RouteTaken.NONE)),
            REROUTED, new AskOutcome.Answered(answer(rerouted())),
            ABSTAINED, new AskOutcome.Abstained(RUN, abstention()),
            AMBIGUOUS, new AskOutcome.Abstained(RUN, question()),
            SQL, new AskOutcome.Answered(answer(RouteTaken.NONE)),
            MISSPELT, new AskOutcome.Failed(RUN, misspelt)),
        List.of(record(), refused()));
  }

  static MemoryCatalog catalog() {
    return MemoryLake.named("shop")
        .table("Customer", "CustomerId INTEGER", "Name VARCHAR", "Country VARCHAR")
        .key("CustomerId")
        .row(1, "Åse", "Norway")
        .row(2, "山田 太郎", "日本")
        .row(3, "", "Norway")
        .table("Invoice", "InvoiceId INTEGER", "CustomerId INTEGER", "Total DECIMAL(10,2)")
        .key("InvoiceId")
        .foreignKey("CustomerId", "Customer", "CustomerId")
        .row(1, 1, "5.94")
        .row(2, 2, "0.99")
        .catalog();
  }

  private static RouteTaken rerouted() {
    return new RouteTaken(
        List.of("question", "parser", "duckdb-fresh", "answer"),
        List.of(
            new RouteTaken.Detour(
                "duckdb",
                "failed to allocate data of size 16.0 MiB \u001b[31m(1.9 GiB/2.0 GiB used)",
                List.of("parser", "duckdb-fresh", "answer"))));
  }

  /** Tools of which one has failed, one was never called, and one does well. */
  static ToolsView tools() {
    ToolsView.Health well = new ToolsView.Health("closed", true, 41.4, 0, 0, 7);
    ToolsView.Health down = new ToolsView.Health("open", false, Double.NaN, 0.488, 3, 12);
    return new ToolsView(
        List.of(
            tool("duckdb", "Run a checked query over the files of the lake.", Optional.of(well)),
            tool("parser", "Write SQL for a question, without a model.", Optional.empty()),
            tool("small", "Write SQL for a question with a small model.", Optional.of(down))),
        new RouteView(List.of(), List.of(), Double.POSITIVE_INFINITY, List.of(), "", ""),
        List.of("FOLDER/health.json is damaged; every tool starts as declared"));
  }

  /** What came of a call: of a tool that reads, and of one whose server was lost. */
  static ToolCallView called(String tool) {
    return tool.endsWith("read")
        ? new ToolCallView(
            tool,
            Optional.of("[{\"type\":\"text\",\"text\":\"red \\u001b[31m\\nline\"}]"),
            List.of("red \u001b[31m\nline"),
            List.of("MCP server files ended before it answered tools/call"),
            false,
            List.of("MCP server files, tool odd is left out: it has no name"))
        : new ToolCallView(
            tool,
            Optional.empty(),
            List.of(),
            List.of(
                "MCP server files ended before it answered tools/call; it may have had its effect,"
                    + " so no other may"),
            true,
            List.of());
  }

  private static ToolsView.Tool tool(
      String name, String description, Optional<ToolsView.Health> health) {
    return new ToolsView.Tool(
        name,
        description,
        "{\"type\":\"object\",\"required\":[\"question\"]}",
        "{\"type\":\"array\"}",
        100,
        0.99,
        0,
        "",
        List.of("read-lake", "write-state"),
        health);
  }

  private static Answer answer(RouteTaken route) {
    List<SchemaLink> links =
        List.of(
            new SchemaLink("countries", SchemaLink.Kind.COLUMN, "Invoice.BillingCountry", 0.9),
            new SchemaLink("most", SchemaLink.Kind.OPERATION, "largest", 1),
            new SchemaLink("revenue", SchemaLink.Kind.COLUMN, "Invoice.Total", 0.81));
    Candidate candidate =
        new Candidate(
            new SqlText(SQL),
            new Reading("Invoice.BillingCountry by sum of Invoice.Total, highest 2"),
            Tier.PARSER,
            0.87,
            links,
            explanation());
    return new Answer(
        RUN,
        new Question(ANSWERED, SHOP),
        Optional.of(candidate),
        new GatedQuery(
            new SqlText(SQL), SQL, Set.of(), SHOP, GatedQuery.Binding.BOUND, QueryLimits.DEFAULT),
        revenue(),
        findings(),
        Duration.ofMillis(41),
        route);
  }

  private static ResultTable revenue() {
    return new ResultTable(
        List.of(
            new ResultColumn("BillingCountry", ColumnType.TEXT),
            new ResultColumn("revenue", ColumnType.parse("DECIMAL(38,2)"))),
        List.of(
            List.of(new Cell.Text("USA"), new Cell.Exact(new BigDecimal("523.06"))),
            List.of(new Cell.Null(), new Cell.Exact(new BigDecimal("-1.50")))),
        2,
        false);
  }

  private static List<Finding> findings() {
    return List.of(
        Finding.of("rows-used", Verdict.PROVED, "412 of 412 rows of Invoice used"),
        Finding.of("join-rows", Verdict.PROVED, "no join"),
        Finding.of("nulls", Verdict.NOTE, "sum(Total) leaves out 3 rows where Total is null")
            .withEvidence(new SqlText("SELECT count(*) FROM Invoice WHERE Total IS NULL")),
        Finding.of(
                "total-order",
                Verdict.DOUBT,
                "2 more countries share the revenue of the last row shown, so that which of them"
                    + " is shown is chance")
            .withSuggestion(new SqlText(SQL.replace("DESC", "DESC, 1"))));
  }

  private static Explanation explanation() {
    return new Explanation(
        0.62,
        List.of(
            new Alternative(
                new Reading("Invoice.BillingCountry by number of Invoice rows, highest 2"),
                new SqlText(SQL.replace("sum(Total)", "count(*)")),
                0.31,
                List.of(
                    "number of Invoice rows instead of \"sum of Invoice.Total\"",
                    "sorted by number of Invoice rows, highest first instead of \"sorted by sum of"
                        + " Invoice.Total, highest first\"")),
            new Alternative(
                new Reading("Customer.Country \u001b[31m"),
                new SqlText("SELECT Country FROM Customer"),
                0.004,
                List.of("not \"top 2\""))),
        List.of(
            new Influence("agreement on the tables", 0.93, 0.12, 0.84),
            new Influence("columns that no word names", 1, 0, -0.207)));
  }

  /** A question back. */
  private static Abstention question() {
    SchemaLink link = new SchemaLink("invoice", SchemaLink.Kind.TABLE, "Invoice", 1);
    return new Abstention(Abstention.Kind.UNSURE, "", List.of(link), List.of(), List.of())
        .asking(
            "The question can be meant in 2 ways, whose results differ: which one is meant?",
            List.of(
                new Choice(
                    new Reading("average of Invoice.Total"),
                    new SqlText("SELECT avg(Total) FROM Invoice"),
                    0.45,
                    "3.465"),
                new Choice(
                    new Reading("Invoice.BillingCountry by sum of Invoice.Total, highest 2"),
                    new SqlText(SQL),
                    0.41,
                    "2 rows, first: USA, 523.06")));
  }

  private static Abstention abstention() {
    return new Abstention(
        Abstention.Kind.UNANSWERABLE,
        "The lake has nothing that fits: typical.",
        List.of(
            new SchemaLink("invoice", SchemaLink.Kind.TABLE, "Invoice", 1),
            new SchemaLink("日本", SchemaLink.Kind.VALUE, "Customer.Country = '日本'", 1)),
        List.of("typical"),
        List.of("show all Invoice", "show all Customer"));
  }

  private static RunRecord record() {
    return new RunRecord(
        RUN,
        "",
        "question",
        ANSWERED,
        "shop",
        NOON.toString(),
        41,
        new RunRecord.RunSettings(0.5, 600_000, 10_000_000, false, "fast"),
        "0123456789abcdef",
        "answered",
        "",
        Optional.of("Invoice.BillingCountry by sum of Invoice.Total, highest 2"),
        Optional.of(SQL),
        Optional.of(0.87),
        Optional.of("parser"),
        Optional.of(2L),
        Optional.of("fedcba9876543210"),
        List.of(
            new RunRecord.CheckLine("join-rows", "proved", "no join", Optional.empty()),
            new RunRecord.CheckLine(
                "total-order",
                "doubt",
                "2 more countries share the revenue of the last row shown, which is chance",
                Optional.of("SELECT 1"))),
        RouteTaken.NONE);
  }

  private static RunRecord refused() {
    return new RunRecord(
        new RunId("20261124-115900-wxyz"),
        "",
        "sql",
        "DROP TABLE \u001b[31mCustomer",
        "shop",
        NOON.minusSeconds(60).toString(),
        3,
        new RunRecord.RunSettings(0.5, 600_000, 10_000_000, false, "fast"),
        "0123456789abcdef",
        "SQL_NOT_A_QUERY",
        "only SELECT statements run here",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        RouteTaken.NONE);
  }
}
