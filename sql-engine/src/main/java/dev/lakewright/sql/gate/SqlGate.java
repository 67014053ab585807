package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GateTrace;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.bind.BindOutcome;
import dev.lakewright.sql.bind.CalciteBinder;
import dev.lakewright.sql.facts.FactsReader;
import dev.lakewright.sql.front.Front;
import dev.lakewright.sql.front.NormalForm;
import dev.lakewright.sql.front.rule.Rules;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.tree.AsciiFold;
import dev.lakewright.sql.tree.FunctionList;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading;
import dev.lakewright.sql.tree.TreeReading.Refusal;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import dev.lakewright.sql.tree.TreeWalk;
import dev.lakewright.sql.weight.Weighing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The gate: one statement, a SELECT in the eyes of DuckDB's parser, with nothing in its tree that
 * is not on the allow-list, over tables of the catalog, and bound by Calcite in its normal form
 * wherever Calcite can. Two parsers that see different tables or functions are a refusal.
 */
public final class SqlGate implements Gate {
  private static final String TOO_LONG = "the statement is too long to be bound";

  private final Catalog catalog;
  private final SqlWitness witness;
  private final RolePolicy role;
  private final FunctionList functions = FunctionList.read();
  private final TreeWalk walk = new TreeWalk(functions);
  private final EngineNames names = new EngineNames(functions);
  private final Front front = new Front(Rules.inOrder());
  private final CalciteBinder binder = new CalciteBinder(functions);
  private final FactsReader facts;

  private SqlGate(Catalog catalog, SqlWitness witness, RolePolicy role) {
    this.catalog = catalog;
    this.witness = witness;
    this.role = role;
    this.facts = new FactsReader(witness);
  }

  public static SqlGate open(Catalog catalog, SqlWitness witness) {
    return open(catalog, witness, RolePolicy.UNRESTRICTED);
  }

  /**
   * Open the gate for a role.
   *
   * @param catalog the lakes as the role sees them: without the rows and columns that are not for
   *     it
   */
  public static SqlGate open(Catalog catalog, SqlWitness witness, RolePolicy role) {
    return new SqlGate(catalog, witness, role);
  }

  @Override
  public GateOutcome check(GateRequest request) {
    return examine(request).outcome();
  }

  @Override
  public GateExplanation explain(GateRequest request) {
    long start = System.nanoTime();
    Draft draft = examine(request);
    return draft.finish(request.sql(), (System.nanoTime() - start) / 1_000);
  }

  private Draft examine(GateRequest request) {
    Draft draft = examineAsWritten(request);
    return request.repair() && Repairs.mayApply(draft)
        ? new Repairs(this::examineAsWritten, new GroupRepair(functions)).apply(request, draft)
        : draft;
  }

  private Draft examineAsWritten(GateRequest request) {
    return OneStatement.read(
        request.sql().value(), statement -> checked(request, statement), Draft::refused);
  }

  /** What the parsers cannot bear is refused like what they do not understand. */
  private Draft checked(GateRequest request, OneStatement statement) {
    try {
      return checkOne(request, statement);
    } catch (StackOverflowError tooDeep) {
      Failure failure = Failure.of(ErrorCode.SQL_INVALID, "the statement is nested too deeply");
      return Draft.refused(TextPlaces.at(failure, statement.sql(), -1));
    } catch (LakewrightException failed) {
      if (failed.failure().code() == ErrorCode.DEFECT) {
        throw failed;
      }
      return Draft.refused(TextPlaces.at(failed.failure(), statement.sql(), -1));
    }
  }

  private Draft checkOne(GateRequest request, OneStatement statement) {
    Optional<StatementTree> parsed =
        StatementTree.parse(witness.tree(new SqlText(statement.trimmed())));
    if (parsed.isEmpty()) {
      Failure failure = Failure.of(ErrorCode.SQL_INVALID, "the statement is nested too deeply");
      return Draft.refused(TextPlaces.at(failure, statement.sql(), -1));
    }
    StatementTree tree = parsed.get();
    if (tree.isError()) {
      return Draft.refused(Refusals.unparsed(tree, statement));
    }
    if (tree.statementCount() != 1) {
      Failure failure = Failure.of(ErrorCode.SQL_NOT_ONE_STATEMENT, "one statement at a time");
      return Draft.refused(TextPlaces.at(failure, statement.sql(), -1));
    }
    TreeReading reading = walk.walk(tree.query());
    if (!reading.refusals().isEmpty()) {
      return Draft.refused(notAllowed(reading.refusals().get(0), statement));
    }
    return Weighing.refuses(tree.query(), functions)
        .map(why -> Draft.refused(Refusals.tooHeavy(why, statement)))
        .orElseGet(() -> resolve(request, statement, tree, reading));
  }

  private Failure notAllowed(Refusal refusal, OneStatement statement) {
    Failure failure = Refusals.notAllowed(refusal, statement);
    return names.near(refusal).map(failure::withMisnamed).orElse(failure);
  }

  private Draft resolve(
      GateRequest request, OneStatement statement, StatementTree tree, TreeReading reading) {
    TableResolver resolver = new TableResolver(catalog, request.defaultLake());
    Map<TableName, Table> found = new LinkedHashMap<>();
    for (TableMention mention : reading.tables()) {
      Optional<Table> table = resolver.find(mention);
      if (table.isEmpty()) {
        Failure failure =
            Denials.of(role, mention, request.defaultLake())
                .orElseGet(() -> resolver.unknown(mention));
        return Draft.refused(statement.at(failure, mention.offset()));
      }
      found.put(table.get().name(), table.get());
    }
    List<Table> tables = List.copyOf(found.values());
    Optional<Refusal> hidden = hidden(reading, tables);
    if (hidden.isPresent()) {
      return Draft.refused(Refusals.notAllowed(hidden.get(), statement));
    }
    GroupGuard.Guarded guarded =
        new GroupGuard(role, witness).guard(statement.trimmed(), tree, tables);
    if (guarded.refused().isPresent()) {
      Failure failure = guarded.refused().get();
      return Draft.refused(TextPlaces.at(failure, statement.sql(), -1)).with(tables, Set.of());
    }
    QueryFacts seen = facts.read(tree.query(), statement.tokens(), statement.sql(), resolver::find);
    Seen all = new Seen(reading, List.copyOf(tables), seen, guarded.executable());
    return bind(request, statement, all).with(tables, reading.functions());
  }

  /** Return a word or a dotted call that no column stands behind. */
  private static Optional<Refusal> hidden(TreeReading reading, List<Table> tables) {
    return Stream.concat(reading.words().stream(), reading.chains().stream())
        .filter(it -> !reading.aliases().contains(AsciiFold.of(it.name())))
        .filter(it -> tables.stream().noneMatch(table -> table.column(it.name()).isPresent()))
        .findFirst();
  }

  /** What was seen of a statement in the engine's tree, and the text that may run for it. */
  private record Seen(
      TreeReading reading, List<Table> tables, QueryFacts facts, String executable) {
    /** Return names that columns may be said to be of. */
    Stream<String> inFrom() {
      return Stream.concat(tables.stream().map(it -> it.name().name()), reading.aliases().stream());
    }
  }

  private Draft bind(GateRequest request, OneStatement statement, Seen seen) {
    List<Table> tables = seen.tables();
    TreeReading reading = seen.reading();
    if (!statement.isBindable()) {
      return passed(request, statement, Optional.of(TOO_LONG), seen);
    }
    Optional<Failure> sum = new TextSums(statement, tables, reading.aliases()).find();
    if (sum.isPresent()) {
      return Draft.refused(sum.get());
    }
    NormalForm form = front.normalise(statement.tokens(), new StatementScope(tables, functions));
    BindOutcome outcome = binder.bind(form, request.defaultLake(), tables, reading.aliases());
    return outcome.fold(
        bound ->
            Agreement.differs(bound, tables, reading.functions())
                .map(what -> Draft.refused(disagree(what, statement)))
                .orElseGet(() -> passed(request, statement, Optional.empty(), seen))
                .bound(form.text(), Optional.empty()),
        wrong -> wrong(wrong, request, statement, seen),
        why ->
            passed(request, statement, Optional.of(why), seen)
                .bound(form.text(), Optional.of(why)));
  }

  private Draft wrong(
      BindOutcome.Wrong wrong, GateRequest request, OneStatement statement, Seen seen) {
    Failure found = withNear(wrong, seen);
    boolean told = found.misnamed().map(NearNames::isMeant).orElse(true);
    if (found.code() == ErrorCode.SQL_UNKNOWN_TABLE && !told) {
      return passed(request, statement, Optional.of(found.message()), seen);
    }
    Failure failure = Denials.of(role, statement.tokens(), seen.tables()).orElse(found);
    return Draft.refused(TextPlaces.at(failure, statement.sql(), wrong.offset()));
  }

  private Failure withNear(BindOutcome.Wrong wrong, Seen seen) {
    Failure failure = wrong.failure();
    String name = wrong.name();
    return switch (failure.code()) {
      case SQL_UNKNOWN_COLUMN ->
          failure.withMisnamed(new NearColumns(catalog, seen.tables(), name).find());
      case SQL_UNKNOWN_TABLE ->
          failure.withMisnamed(
              NearNames.of(Misnamed.Kind.TABLE, name, NearNames.plain(seen.inFrom(), name)));
      default -> failure;
    };
  }

  private static Failure disagree(String what, OneStatement statement) {
    String message = "two parsers do not see the same in this statement: " + what;
    return TextPlaces.at(
        Failure.of(ErrorCode.SQL_WITNESSES_DISAGREE, message), statement.sql(), -1);
  }

  private Draft passed(
      GateRequest request, OneStatement statement, Optional<String> beyond, Seen seen) {
    GatedQuery query =
        new GatedQuery(
            new SqlText(statement.trimmed()),
            seen.executable(),
            Set.copyOf(seen.tables().stream().map(Table::name).toList()),
            request.defaultLake(),
            beyond.isPresent() ? GatedQuery.Binding.ENGINE_CHECKED : GatedQuery.Binding.BOUND,
            request.limits(),
            new GateTrace(List.of(), new Scans(catalog).of(seen.tables(), seen.reading())));
    GateOutcome outcome = new GateOutcome.Passed(query, seen.facts());
    return new Draft(outcome, Optional.empty(), beyond, List.of(), List.of());
  }
}
