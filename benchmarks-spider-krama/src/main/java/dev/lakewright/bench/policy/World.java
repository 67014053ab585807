package dev.lakewright.bench.policy;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.RowFilter;
import dev.lakewright.core.policy.TableRule;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.catalog.RoleSight;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.DuckDbParser;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.RowPredicate;
import dev.lakewright.sql.gate.SqlGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One of several lakes that a role must not be able to tell apart. For one thread. */
public final class World implements AutoCloseable {
  private static final LakeName OFFICE = new LakeName("office");
  private static final int ROWS = 200;

  /** A limit that a busy machine does not reach: to run out of time tells of the machine. */
  private static final QueryLimits LIMITS = new QueryLimits(1_000, Duration.ofMinutes(5));

  private final Path folder;
  private final Lakes lakes;
  private final DuckDbEngine engine;
  private final Gate gate;

  private World(Path folder, Lakes lakes, DuckDbEngine engine, RolePolicy role) {
    this.folder = folder;
    this.lakes = lakes;
    this.engine = engine;
    this.gate = SqlGate.open(lakes, engine.witness(), role);
  }

  /**
   * Make a world in a folder.
   *
   * @param seed of what the role may not see
   */
  public static World open(Path folder, long seed, RolePolicy role)
      throws IOException, SQLException {
    Path own = Files.createDirectories(folder.resolve("world" + seed)).toRealPath();
    WorldFile.write(own.resolve("office.sqlite"), seed);
    Lakes lakes = lakes(own, role);
    EngineSettings settings = EngineSettings.defaults(own.resolve("staging"), 1);
    return new World(own, lakes, DuckDbEngine.open(lakes, settings), role);
  }

  private static Lakes lakes(Path own, RolePolicy role) {
    List<LakeSpec> specs = List.of(new LakeSpec(OFFICE, List.of("office.sqlite")));
    if (role.seesAll()) {
      return Lakes.open(own, own.resolve("state"), specs);
    }
    try (DuckDbParser parser = DuckDbParser.open()) {
      RoleSight sight =
          new RoleSight(
              role,
              new RowPredicate(parser)::read,
              "salt",
              own.resolve("state/tables"),
              own.resolve("index"));
      return Lakes.openAs(sight, own, own.resolve("raw"), own.resolve("state"), specs);
    }
  }

  /** Return the policy that worlds are made for, with every kind of rule. */
  public static RolePolicy policy() {
    RowFilter region =
        new RowFilter(
            "region = $region", Map.of("region", new Cell.Text("EMEA")), new SourceLocation(1, 1));
    RowFilter paid = new RowFilter("amount >= 0", Map.of(), new SourceLocation(1, 1));
    RowFilter unit = new RowFilter("unit <> 'Z'", Map.of(), new SourceLocation(1, 1));
    Map<String, Mask> masks =
        Map.of(
            "email", Mask.of(Mask.Kind.HASH),
            "phone", new Mask(Mask.Kind.PARTIAL, "2"),
            "born", new Mask(Mask.Kind.GENERALISE, "year"),
            "pay", new Mask(Mask.Kind.GENERALISE, "1000"),
            "note", Mask.of(Mask.Kind.NULL),
            "secret", Mask.of(Mask.Kind.HIDE),
            "card", Mask.of(Mask.Kind.DENY));
    Map<TableName, TableRule> rules =
        Map.of(
            table("person"), new TableRule(Access.OPEN, List.of(region), masks, 1),
            table("payment"), new TableRule(Access.OPEN, List.of(paid), Map.of(), 1),
            table("staff"), new TableRule(Access.OPEN, List.of(unit), Map.of(), 3),
            table("wages"), TableRule.of(Access.DENIED),
            table("audit"), TableRule.of(Access.HIDDEN));
    return new RolePolicy(
        "clerk", List.of(), rules, Access.OPEN, OptionalLong.empty(), Optional.empty());
  }

  private static TableName table(String name) {
    return new TableName(OFFICE, name);
  }

  /**
   * What came of a query.
   *
   * @param text everything that a person could learn: rows, types and counts, or the refusal
   */
  public record Seen(boolean passed, boolean ran, String text) {}

  /** Take a query through gate and engine. */
  public Seen see(String sql) {
    GateRequest request = new GateRequest(new SqlText(sql), OFFICE, LIMITS);
    return gate.check(request)
        .fold(
            (query, facts) ->
                engine
                    .run(query, ROWS, RunControl.free())
                    .fold(
                        table -> new Seen(true, true, plain(query.binding() + " " + text(table))),
                        failure -> new Seen(true, false, plain(failure.toString()))),
            failure -> new Seen(false, false, plain(failure.toString())));
  }

  private static String text(ResultTable table) {
    List<String> rows = table.rows().stream().map(Object::toString).sorted().toList();
    return table.columns() + " " + table.totalRows() + " " + table.capped() + " " + rows;
  }

  /** Return everything that the catalog tells. */
  public String catalog() {
    StringBuilder text = new StringBuilder(lakes.fingerprint(OFFICE));
    text.append(lakes.outlines(OFFICE)).append(lakes.warnings());
    for (TableName name : lakes.tables(OFFICE)) {
      Table table = lakes.table(name).orElseThrow();
      text.append('\n').append(table).append(lakes.profile(name)).append(lakes.fingerprint(name));
      table
          .columns()
          .forEach(it -> text.append(lakes.distinct(new ColumnRef(name, it.name()), ROWS)));
    }
    return plain(text.toString());
  }

  private String plain(String text) {
    return text.replace(folder.toString(), "@");
  }

  @Override
  public void close() {
    engine.close();
    lakes.close();
  }
}
