package dev.lakewright.bench.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plans of the suite: written ones over the demo lakes, and chains of steps over TPC-H. */
final class BenchPlans {
  private static final int[] CHAINS = {3, 5, 8, 12, 16, 20, 25, 30};

  private static final Pattern NAME = Pattern.compile("(?m)^name: (\\S+)$");

  private BenchPlans() {}

  /** Return the plans' files by their names. */
  static Map<String, String> all() throws IOException {
    Map<String, String> plans = new LinkedHashMap<>();
    String written = resource("plans.yaml");
    for (String text : written.split("(?m)^---\n", -1)) {
      Matcher name = NAME.matcher(text);
      if (name.find()) {
        plans.put(name.group(1), text);
      }
    }
    Arrays.stream(CHAINS).forEach(steps -> plans.put("tpch-" + steps, chain(steps)));
    return plans;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BenchPlans.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the build lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Return an ELT of so many steps: two sources, then joins, filters and sums one after another,
   * and a sink.
   */
  static String chain(int steps) {
    StringBuilder text =
        new StringBuilder("format: 1\nname: tpch-" + steps + "\nparameters:\n")
            .append("  since: {type: date, default: 1995-01-01}\nsteps:\n")
            .append("  orders:\n    source: tpch.orders\n");
    String before = "orders";
    for (int i = 1; i <= steps - 2; i++) {
      text.append("  s" + i + ":\n    inputs: [" + before + "]\n    sql: |\n");
      text.append("      " + link(i, before) + "\n");
      text.append("    contract: {keys: [[orderkey]], rows: {is: fewer, of: " + before + "}}\n");
      before = "s" + i;
    }
    return text.append("  out:\n    inputs: [" + before + "]\n")
        .append("    sink: {parquet: out/orders, mode: replace}\n")
        .toString();
  }

  private static String link(int i, String before) {
    return switch (i % 4) {
      case 1 -> "SELECT * FROM " + before + " WHERE orderdate >= $since";
      case 2 ->
          "SELECT * REPLACE (CAST(totalprice * 1.01 AS DECIMAL(15,2)) AS totalprice) FROM "
              + before
              + " WHERE orderkey % "
              + (i + 5)
              + " <> 0";
      case 3 ->
          "SELECT *, sum(totalprice) OVER (PARTITION BY custkey) AS total_" + i + " FROM " + before;
      default ->
          "SELECT * EXCLUDE (total_"
              + (i - 1)
              + "), total_"
              + (i - 1)
              + " / 2 AS half_"
              + i
              + " FROM "
              + before;
    };
  }

  /** Return a plan that promises in a step {@code never} what cannot be. */
  static String broken(String plan) {
    String first = plan.replaceAll("(?s).*?\nsteps:\n  (\\w+):\n.*", "$1");
    return plan
        + "  never:\n    check: "
        + first
        + "\n    contract:\n      checks:\n        - row_count: {least: 1000000000}\n";
  }
}
