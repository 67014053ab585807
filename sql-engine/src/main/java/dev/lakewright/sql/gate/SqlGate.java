package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.bind.BindOutcome;
import dev.lakewright.sql.bind.CalciteBinder;
import dev.lakewright.sql.facts.FactsReader;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading;
import dev.lakewright.sql.tree.TreeWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The gate: one statement, a SELECT in the eyes of DuckDB's parser, with nothing in its tree that
 * is not on the allow-list, over tables of the catalog, and bound by Calcite wherever Calcite knows
 * the grammar. Two parsers that see different tables are a refusal.
 */
public final class SqlGate implements Gate {
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 100;

  private final Catalog catalog;
  private final SqlWitness witness;
  private final TreeWalk walk = new TreeWalk();
  private final CalciteBinder binder = new CalciteBinder();
  private final FactsReader facts = new FactsReader();

  private SqlGate(Catalog catalog, SqlWitness witness) {
    this.catalog = catalog;
    this.witness = witness;
  }

  public static SqlGate open(Catalog catalog, SqlWitness witness) {
    return new SqlGate(catalog, witness);
  }

  @Override
  public GateOutcome check(GateRequest request) {
    String text = request.sql().value();
    if (text.length() > LONGEST) {
      return refused(
          ErrorCode.SQL_INVALID, "the statement is longer than " + LONGEST + " characters");
    }
    Tokens tokens = Tokens.of(text);
    if (tokens.deepest() > DEEPEST) {
      return refused(
          ErrorCode.SQL_INVALID, "the statement is nested deeper than " + DEEPEST + " levels");
    }
    List<List<Token>> statements = tokens.statements();
    if (statements.isEmpty()) {
      return refused(ErrorCode.SQL_EMPTY, "there is no statement");
    }
    if (statements.size() > 1) {
      return refused(
          ErrorCode.SQL_NOT_ONE_STATEMENT,
          "one statement at a time: this text holds " + statements.size());
    }
    return checkOne(request, tokens, statements.get(0));
  }

  private GateOutcome checkOne(GateRequest request, Tokens tokens, List<Token> statement) {
    int start = statement.get(0).start();
    String sql = tokens.source().substring(0, statement.get(statement.size() - 1).end());
    Optional<StatementTree> parsed = StatementTree.parse(witness.tree(new SqlText(sql)));
    if (parsed.isEmpty()) {
      return refused(ErrorCode.SQL_INVALID, "the statement is nested too deeply");
    }
    StatementTree tree = parsed.get();
    if (tree.isError()) {
      return new GateOutcome.Refused(unparsed(tree, sql, statement.get(0)));
    }
    if (tree.statementCount() != 1) {
      return refused(ErrorCode.SQL_NOT_ONE_STATEMENT, "one statement at a time");
    }
    TreeReading reading = walk.walk(tree.query());
    if (!reading.refusals().isEmpty()) {
      return new GateOutcome.Refused(notAllowed(reading.refusals().get(0), sql));
    }
    return resolve(request, sql.substring(start), sql, tree, reading, statement);
  }

  private static Failure unparsed(StatementTree tree, String sql, Token first) {
    String verb = first.text().toUpperCase(Locale.ROOT);
    if (tree.isOtherStatement()) {
      return Failure.of(ErrorCode.SQL_NOT_A_QUERY, verb + " is not a query: only SELECT runs here");
    }
    Failure failure = Failure.of(ErrorCode.SQL_SYNTAX, tree.message());
    Failure near =
        Keywords.STARTERS.contains(verb)
            ? failure
            : failure.withNearest(NearestNames.among(Keywords.STARTERS, verb, 1));
    return Texts.locate(sql, tree.errorOffset()).map(near::at).orElse(near);
  }

  private static Failure notAllowed(TreeReading.Refusal refusal, String sql) {
    String what =
        switch (refusal.kind()) {
          case FUNCTION -> "the function " + refusal.name() + " is not allowed here";
          case TABLE_FUNCTION ->
              "the table function "
                  + refusal.name()
                  + " is not allowed: queries read the lake's"
                  + " tables only";
          case CONSTRUCT -> refusal.name() + " is not allowed here";
        };
    Failure failure = Failure.of(ErrorCode.SQL_FUNCTION_NOT_ALLOWED, what);
    return Texts.locate(sql, refusal.offset()).map(failure::at).orElse(failure);
  }

  private GateOutcome resolve(
      GateRequest request,
      String trimmed,
      String sql,
      StatementTree tree,
      TreeReading reading,
      List<Token> statement) {
    TableResolver resolver = new TableResolver(catalog, request.defaultLake());
    Map<TreeReading.TableMention, Table> tables = new LinkedHashMap<>();
    for (TreeReading.TableMention mention : reading.tables()) {
      Optional<Table> table = resolver.find(mention);
      if (table.isEmpty()) {
        Failure failure = resolver.unknown(mention);
        return new GateOutcome.Refused(
            Texts.locate(sql, mention.offset()).map(failure::at).orElse(failure));
      }
      tables.put(mention, table.get());
    }
    List<Table> distinct = new ArrayList<>(new LinkedHashMap<>(byName(tables)).values());
    BindOutcome bound = binder.bind(sql, request.defaultLake(), distinct);
    QueryFacts seen = facts.read(tree.query(), statement, sql, resolver::find);
    return bound.fold(
        names ->
            agree(names, distinct)
                ? passed(request, trimmed, distinct, GatedQuery.Binding.BOUND, seen)
                : refused(
                    ErrorCode.SQL_WITNESSES_DISAGREE,
                    "two parsers see different tables in this statement, so it does not run"),
        GateOutcome.Refused::new,
        () -> passed(request, trimmed, distinct, GatedQuery.Binding.ENGINE_CHECKED, seen));
  }

  private static Map<TableName, Table> byName(Map<TreeReading.TableMention, Table> tables) {
    Map<TableName, Table> byName = new LinkedHashMap<>();
    tables.values().forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  private static boolean agree(Set<TableName> bound, List<Table> seen) {
    return bound.equals(Set.copyOf(seen.stream().map(Table::name).toList()));
  }

  private static GateOutcome passed(
      GateRequest request,
      String executable,
      List<Table> tables,
      GatedQuery.Binding binding,
      QueryFacts facts) {
    return new GateOutcome.Passed(
        new GatedQuery(
            new SqlText(executable),
            executable,
            Set.copyOf(tables.stream().map(Table::name).toList()),
            request.defaultLake(),
            binding,
            request.limits()),
        facts);
  }

  private static GateOutcome refused(ErrorCode code, String message) {
    return new GateOutcome.Refused(Failure.of(code, message));
  }
}
