package dev.lakewright.text.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking queries apart and putting them together again gives the same queries. */
class SketchTest {
  private final MemoryCatalog catalog = Harbour.catalog();
  private final SqlReader reader =
      new SqlReader(SchemaIndex.of(catalog, Harbour.LAKE, Lexicon.load()));

  private Query query(String sql) {
    return reader
        .read(sql)
        .fold(
            read -> read,
            unread -> {
              throw new AssertionError(unread.reason());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM Vessel",
        "SELECT * FROM Vessel WHERE Kind = 'tug' AND Weight > 100",
        "SELECT Name, Weight FROM Vessel WHERE Kind = 'tug' OR Kind = 'ferry' ORDER BY Weight DESC",
        "SELECT Name FROM Vessel WHERE Weight BETWEEN 10 AND 20 LIMIT 3",
        "SELECT Name FROM Vessel WHERE Name LIKE '%or%'",
        "SELECT Company.Name, count(*) FROM Company JOIN Vessel ON Company.CompanyId ="
            + " Vessel.CompanyId GROUP BY Company.Name HAVING count(*) > 2 ORDER BY count(*) LIMIT 1",
        "SELECT Name FROM Company WHERE CompanyId NOT IN (SELECT CompanyId FROM Vessel)",
        "SELECT Name FROM Vessel WHERE Weight > (SELECT avg(Weight) FROM Vessel)",
        "SELECT Country FROM Company WHERE Name = 'a' INTERSECT SELECT Country FROM Company WHERE"
            + " Name = 'b'",
        "SELECT count(DISTINCT Kind), max(Weight) FROM Vessel",
        "SELECT Kind FROM Vessel GROUP BY Kind HAVING avg(Weight) >= (SELECT avg(Weight) FROM"
            + " Vessel)"
      })
  void roundTrips(String sql) throws IOException {
    Query query = query(sql);
    Parsed parsed = SketchReader.read(query).orElseThrow();
    assertThat(parsed.sketch().slots()).hasSameSizeAs(parsed.fillings());
    assertThat(QueryBuilder.build(parsed)).isEqualTo(query);
    assertThat(copy(parsed.sketch())).isEqualTo(parsed.sketch());
  }

  private static Sketch copy(Sketch sketch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SketchCodec.write(sketch, new DataOutputStream(bytes));
    return SketchCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT Weight - BuiltYear FROM Vessel",
        "SELECT t1.Name FROM Vessel AS t1 JOIN Vessel AS t2 ON t1.Kind = t2.Kind",
        "SELECT Name FROM Vessel WHERE Kind = 'tug' AND (Weight > 1 OR Weight < 0)"
      })
  void someQueriesHaveNone(String sql) {
    assertThat(SketchReader.read(query(sql))).isEmpty();
  }
}
