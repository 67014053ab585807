package dev.lakewright.bench.policy;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.RowFilter;
import dev.lakewright.core.policy.TableRule;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.catalog.RoleSight;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.DuckDbParser;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.RowPredicate;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a row filter costs: queries over TPC-H's lineitem in a role, against the same with the
 * filter written by hand; and once, the role's copy.
 */
final class PolicyCost {
  private static final LakeName TPCH = new LakeName("tpch");
  private static final String FILTER = "shipmode IN ('AIR', 'RAIL', 'SHIP')";
  private static final int ROUNDS = 15;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<String> QUERIES =
      List.of(
          "SELECT count(*), sum(extendedprice) FROM lineitem",
          "SELECT returnflag, linestatus, sum(quantity), avg(discount) FROM lineitem"
              + " WHERE shipdate <= DATE '1998-09-02' GROUP BY ALL",
          "SELECT orderkey, sum(quantity) AS q FROM lineitem WHERE true GROUP BY 1"
              + " ORDER BY q DESC, 1 LIMIT 10",
          "SELECT count(*) FROM lineitem WHERE orderkey = 7");

  private final Map<String, Double> figures;

  PolicyCost(Map<String, Double> figures) {
    this.figures = figures;
  }

  void measure(Path folder) {
    LakeSpec spec = DemoLakes.prepare("tpch", folder.resolve("lakes"), ProgressListener.SILENT);
    EngineSettings settings = EngineSettings.defaults(folder.resolve("staging"), 1);
    long start = System.nanoTime();
    try (Lakes plain = Lakes.open(folder, folder.resolve("plain"), List.of(spec));
        Lakes role = role(folder, spec);
        DuckDbEngine byHand = DuckDbEngine.open(plain, settings);
        DuckDbEngine byRole = DuckDbEngine.open(role, settings)) {
      figures.put("policyCopyMillis", (System.nanoTime() - start) / NANOS_PER_MILLI);
      Gate plainGate = SqlGate.open(plain, byHand.witness());
      Gate roleGate = SqlGate.open(role, byRole.witness(), policy());
      double hand = 0;
      double own = 0;
      for (String sql : QUERIES) {
        double one = millis(byHand, gated(plainGate, withFilter(sql)));
        double other = millis(byRole, gated(roleGate, sql));
        hand += one;
        own += other;
      }
      figures.put("policyByHandMillis", hand);
      figures.put("policyByRoleMillis", own);
      figures.put("policyCostRatio", own / hand);
    }
  }

  private static String withFilter(String sql) {
    return sql.contains(" WHERE ")
        ? sql.replace(" WHERE ", " WHERE " + FILTER + " AND ")
        : sql + " WHERE " + FILTER;
  }

  private static GatedQuery gated(Gate gate, String sql) {
    return gate.check(new GateRequest(new SqlText(sql), TPCH, QueryLimits.DEFAULT))
        .fold(
            (query, facts) -> query,
            failure -> {
              throw new IllegalStateException(sql + ": " + failure);
            });
  }

  private static double millis(DuckDbEngine engine, GatedQuery query) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      engine.run(query, 10, RunControl.free());
      times.add((System.nanoTime() - start) / NANOS_PER_MILLI);
    }
    return new Percentiles(times).at(50);
  }

  private static Lakes role(Path folder, LakeSpec spec) {
    try (DuckDbParser parser = DuckDbParser.open()) {
      Path state = folder.resolve("role");
      RoleSight sight =
          new RoleSight(
              policy(),
              new RowPredicate(parser)::read,
              "salt",
              state.resolve("tables"),
              folder.resolve("index"));
      return Lakes.openAs(sight, folder, folder.resolve("raw"), state, List.of(spec));
    }
  }

  private static RolePolicy policy() {
    RowFilter filter = new RowFilter(FILTER, Map.of(), new SourceLocation(1, 1));
    TableRule rule = new TableRule(Access.OPEN, List.of(filter), Map.of(), 1);
    return new RolePolicy(
        "shipper",
        List.of(),
        Map.of(new TableName(TPCH, "lineitem"), rule),
        Access.OPEN,
        OptionalLong.empty(),
        Optional.empty());
  }
}
