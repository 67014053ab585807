package dev.lakewright.bench.profile;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.check.profile.LatticeBounds;
import dev.lakewright.check.profile.TableProfiler;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundDependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A profile of a million rows of twelve columns, in which keys, dependencies and references lie.
 */
final class PlantedTrial {
  private static final LakeName LAKE = new LakeName("planted");

  private static final String SALES =
      """
      SELECT i // 4 AS order_id, i % 4 AS line, (i // 4 * 7919) % 50000 AS customer_id,
        'r' || (CASE WHEN i % 997 = 0 THEN 77 ELSE (i // 4 * 7919) % 50000 % 40 END) AS region,
        'c' || ((i // 4 * 7919) % 50000 % 40 % 7) AS country,
        hash(i + 1) % 5000 AS product_id, 'p' || (hash(i + 1) % 5000 % 30) AS category,
        'l' || (hash(i + 2) % 12) AS lang, 'u' || (hash(i + 3) % 9) AS channel,
        'm' || ((hash(i + 2) % 12) * 7 + (hash(i + 3) % 9) * 5) % 23 AS campaign,
        hash(i + 4) % 90000 AS amount, hash(i + 5) % 50 AS quantity
      FROM range(1000000) AS t(i)""";

  private static final String CUSTOMERS =
      "SELECT i AS id, 'n' || (i % 997) AS name FROM range(50000) AS t(i) WHERE i % 60 <> 3";

  private PlantedTrial() {}

  static Findings run() throws IOException, SQLException {
    try (ScratchFolder folder = ScratchFolder.make("lakewright-planted")) {
      Path data = Files.createDirectories(folder.path().resolve("data"));
      write(data);
      LakeSpec spec = new LakeSpec(LAKE, List.of(data.toString()));
      try (LakeDesk desk = LakeDesk.open(spec, folder.path(), 2)) {
        long begin = System.nanoTime();
        DatasetProfile profile =
            new TableProfiler(LatticeBounds.USUAL, System::nanoTime)
                .profile(desk.table("sales").orElseThrow(), desk.tables(), desk);
        return findings(profile, (System.nanoTime() - begin) / 1e9);
      }
    }
  }

  private static void write(Path data) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + SALES + ") TO '" + data.resolve("sales.parquet") + "'");
      statement.execute("COPY (" + CUSTOMERS + ") TO '" + data.resolve("customer.parquet") + "'");
    }
  }

  private static Findings findings(DatasetProfile profile, double seconds) {
    Map<String, Boolean> planted = new LinkedHashMap<>();
    planted.put("key order_id, line", profile.keys().contains(List.of("order_id", "line")));
    planted.put("order_id decides customer_id", decides(profile, "order_id", "customer_id", true));
    planted.put("customer_id decides country", decides(profile, "customer_id", "country", true));
    planted.put("product_id decides category", decides(profile, "product_id", "category", true));
    planted.put(
        "lang, channel decides campaign", decides(profile, "lang,channel", "campaign", true));
    planted.put(
        "customer_id decides region, but for some",
        decides(profile, "customer_id", "region", false));
    planted.put(
        "customer_id refers to customer.id, but for some",
        profile.references().stream()
            .anyMatch(
                it ->
                    it.column().equals("customer_id")
                        && it.target().name().equals("customer")
                        && it.targetColumn().equals("id")
                        && it.rowsToFix() > 0));
    StringBuilder text = new StringBuilder("## Planted in 1,000,000 rows of 12 columns\n\n");
    text.append("| planted | found |\n|---|---|\n");
    planted.forEach(
        (what, found) -> text.append("| ").append(what).append(found ? " | yes |\n" : " | NO |\n"));
    text.append(String.format(Locale.ROOT, "%nThe whole profile took %.1f s.%n%n", seconds));
    double found = planted.values().stream().filter(it -> it).count();
    return new Findings(
        Map.of("plantedFound", found / planted.size(), "plantedSeconds", seconds), text.toString());
  }

  private static boolean decides(DatasetProfile profile, String from, String to, boolean exact) {
    return profile.dependencies().stream()
        .filter(it -> it.from().equals(List.of(from.split(","))) && it.to().equals(to))
        .map(FoundDependency::rowsToFix)
        .anyMatch(it -> exact == (it == 0));
  }
}
