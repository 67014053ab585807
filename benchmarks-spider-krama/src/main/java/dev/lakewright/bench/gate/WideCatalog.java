package dev.lakewright.bench.gate;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a wide catalog costs the gate: the same statements, in turn, over a lake of few tables and
 * one of 10,000 that has the same ones. Files are made for it; tables that no statement names are
 * never read.
 */
final class WideCatalog {
  private static final int FEW = 10;
  private static final int MANY = 10_000;
  private static final int WARM = 20;
  private static final int ROUNDS = 40;
  private static final LakeName LAKE = new LakeName("wide");

  private static final List<String> STATEMENTS =
      List.of(
          "SELECT count(*) FROM sales_1",
          "SELECT name, amount FROM sales_2 WHERE amount > 10 ORDER BY amount DESC LIMIT 5",
          "SELECT a.name, sum(b.amount) FROM sales_1 a JOIN sales_2 b ON a.id = b.id GROUP BY a.name",
          "SELECT name FROM sales_3 WHERE id IN (SELECT id FROM sales_4 WHERE amount < 3)",
          "WITH t AS (SELECT id, amount FROM sales_5) SELECT avg(amount) FROM t JOIN sales_6 USING (id)",
          "SELECT name, row_number() OVER (PARTITION BY day ORDER BY amount) FROM sales_7",
          "SELECT id FROM sales_8 UNION SELECT id FROM sales_9 EXCEPT SELECT id FROM sales_0",
          "SELECT year(day) AS y, count(DISTINCT name) FROM sales_1 GROUP BY y HAVING count(*) > 1");

  private WideCatalog() {}

  /** Measure into {@code fewTablesP50Millis}, {@code manyTablesP50Millis} and their ratio. */
  static void measure(Path folder, Map<String, Double> figures) throws IOException {
    List<Double> few = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    try (Door narrow = door(folder.resolve("few"), FEW);
        Door wide = door(folder.resolve("many"), MANY)) {
      for (int round = 0; round < WARM + ROUNDS; round++) {
        for (String statement : STATEMENTS) {
          double narrowly = narrow.time(statement);
          double widely = wide.time(statement);
          if (round >= WARM) {
            few.add(narrowly);
            many.add(widely);
          }
        }
      }
    }
    double narrowly = new Percentiles(few).at(50);
    double widely = new Percentiles(many).at(50);
    figures.put("fewTablesP50Millis", narrowly);
    figures.put("manyTablesP50Millis", widely);
    figures.put("manyTablesOverFew", widely / narrowly);
  }

  private static Door door(Path folder, int tables) throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    for (int i = 0; i < tables; i++) {
      Files.writeString(
          files.resolve("sales_" + i + ".csv"),
          "id,name,amount,day\n1,one,1.5,2024-01-31\n2,two,20.25,2025-02-28\n");
    }
    return passing(Door.open(new LakeSpec(LAKE, List.of(files.toString())), folder));
  }

  /** Return a door through which all statements pass; refusals would take less time. */
  private static Door passing(Door door) {
    for (String statement : STATEMENTS) {
      if (door.gated(statement).isEmpty()) {
        throw new IllegalStateException("refused: " + statement);
      }
    }
    return door;
  }
}
