package dev.lakewright.text.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final String OPENED =
      "SELECT sum(catch.weight) FROM catch JOIN port ON catch.port_id = port.port_id"
          + " WHERE year(port.opened_date) = 1997";

  private final SchemaIndex schema =
      SchemaIndex.of(
          MemoryLake.named("sea")
              .table("port", "port_id INTEGER", "name VARCHAR", "opened_date DATE")
              .key("port_id")
              .table(
                  "days",
                  "day_id INTEGER",
                  "the_date DATE",
                  "the_month VARCHAR",
                  "the_year INTEGER",
                  "quarter VARCHAR")
              .key("day_id")
              .table("catch", "port_id INTEGER", "day_id INTEGER", "weight DOUBLE")
              .foreignKey("port_id", "port", "port_id")
              .foreignKey("day_id", "days", "day_id")
              .catalog(),
          new LakeName("sea"),
          LEXICON);

  private String sql(String question, String sql) {
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    Query dated = new Calendar(schema, new Tokenizer(LEXICON).words(question)).of(query);
    return new FormSql(schema).render(dated).map(it -> it.value()).orElse("");
  }

  @Test
  void datesFactsByTheirCalendar() {
    assertThat(sql("total weight in 1997", OPENED))
        .isEqualTo(
            "SELECT sum(catch.weight) FROM catch JOIN days ON catch.day_id = days.day_id"
                + " WHERE year(days.the_date) = 1997");
  }

  @Test
  void keepsADateThatTheQuestionNames() {
    assertThat(sql("total weight of ports opened in 1997", OPENED)).contains("port.opened_date");
  }

  @Test
  void keepsDatesOfThingsWithoutFacts() {
    assertThat(sql("ports in 1997", "SELECT name FROM port WHERE year(opened_date) = 1997"))
        .contains("opened_date");
  }
}
