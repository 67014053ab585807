package dev.lakewright.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteTranslationTest {
  private static final Table PEOPLE = table("people", "id", "name", "age");
  private static final Table PETS = table("pets", "pet_id", "owner", "weight");

  private static Table table(String name, String key, String text, String number) {
    return new Table(
        new TableName(new LakeName("db"), name),
        List.of(
            new Column(key, ColumnType.BIGINT, false),
            new Column(text, ColumnType.TEXT, true),
            new Column(number, ColumnType.BIGINT, true)),
        OptionalLong.empty(),
        Optional.of(new Key(List.of(key), KeyOrigin.DECLARED)),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT name FROM people WHERE name = \"Ann\";|SELECT name FROM people WHERE name = 'Ann'",
        "SELECT \"name\" FROM people|SELECT \"name\" FROM people",
        "SELECT name, count(*) FROM people|"
            + "SELECT any_value(name) AS name, count(*) FROM people",
        "SELECT name, count(*) FROM people GROUP BY id|"
            + "SELECT name, count(*) FROM people GROUP BY id, name",
        "SELECT T1.name, count(*) FROM people AS T1 GROUP BY T1.age|"
            + "SELECT any_value(T1.name) AS name, count(*) FROM people AS T1 GROUP BY T1.age",
        "SELECT name, max(age) FROM people|"
            + "SELECT arg_max(name, age) AS name, max(age) FROM people",
        "SELECT name FROM people GROUP BY name ORDER BY age|"
            + "SELECT name FROM people GROUP BY name ORDER BY any_value(age)",
        "SELECT count(*) AS n FROM people GROUP BY name ORDER BY n|"
            + "SELECT count(*) AS n FROM people GROUP BY name ORDER BY n",
        "SELECT id FROM people WHERE name > 3|SELECT id FROM people WHERE name > '3'",
        "SELECT avg(name) FROM people|SELECT avg(TRY_CAST(name AS DOUBLE)) FROM people",
        "SELECT avg(age) FROM people|SELECT avg(age) FROM people",
        "SELECT name FROM people WHERE id NOT IN (SELECT owner FROM pets)|"
            + "SELECT name FROM people WHERE TRY_CAST(id AS VARCHAR) NOT IN "
            + "(SELECT owner FROM pets)",
        "SELECT 1 FROM people JOIN pets ON people.id = pets.owner|"
            + "SELECT 1 FROM people JOIN pets ON CAST(people.id AS VARCHAR) = pets.owner",
        "SELECT 1 FROM people JOIN pets WHERE age > 1|"
            + "SELECT 1 FROM people CROSS JOIN pets WHERE age > 1",
        "SELECT name FROM people WHERE name LIKE '%a%'|"
            + "SELECT name FROM people WHERE name ILIKE '%a%'"
      })
  void translates(String sqlite, String duckDb) {
    SqliteTranslation translation = new SqliteTranslation(List.of(PEOPLE, PETS));
    assertThat(translation.toDuckDb(new SqlText(sqlite)).value()).isEqualTo(duckDb);
  }
}
