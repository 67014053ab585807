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

class LabelsTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private final SchemaIndex schema =
      SchemaIndex.of(
          MemoryLake.named("sea")
              .table("Port", "PortId INTEGER", "Name VARCHAR")
              .key("PortId")
              .table(
                  "Ship",
                  "ShipId INTEGER",
                  "Flag Code VARCHAR",
                  "Flag Description VARCHAR",
                  "Crew Code VARCHAR",
                  "PortId INTEGER",
                  "Weight DOUBLE")
              .key("ShipId")
              .foreignKey("PortId", "Port", "PortId")
              .table("Route", "FromId INTEGER", "ToId INTEGER")
              .foreignKey("FromId", "Port", "PortId")
              .foreignKey("ToId", "Port", "PortId")
              .catalog(),
          new LakeName("sea"),
          LEXICON);

  private String labelled(String question, String sql) {
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    Query labelled = new Labels(schema, new Tokenizer(LEXICON).words(question)).of(query);
    return new FormSql(schema).render(labelled).map(it -> it.value()).orElse("");
  }

  @Test
  void describesCodesByWhatStandsBesideThem() {
    assertThat(
            labelled(
                "ships per flag",
                "SELECT \"Flag Code\", count(*) FROM Ship GROUP BY \"Flag Code\" ORDER BY"
                    + " \"Flag Code\""))
        .isEqualTo(
            "SELECT \"Flag Description\", count(*) AS \"count\" FROM Ship GROUP BY"
                + " \"Flag Description\" ORDER BY \"Flag Description\"");
  }

  @Test
  void namesWhatAKeyPointsAt() {
    assertThat(labelled("weight per port", "SELECT PortId, avg(Weight) FROM Ship GROUP BY PortId"))
        .isEqualTo(
            "SELECT Port.Name, avg(Ship.Weight) FROM Port JOIN Ship ON Port.PortId = Ship.PortId"
                + " GROUP BY Port.Name");
  }

  @Test
  void leavesWhatIsAskedForOrCannotBeNamed() {
    String flags = "SELECT DISTINCT \"Flag Code\" FROM Ship";
    assertThat(labelled("flag codes of ships", flags)).isEqualTo(flags);
    String crews = "SELECT \"Crew Code\" FROM Ship";
    assertThat(labelled("crews of ships", crews)).isEqualTo(crews);
    String both = "SELECT \"Flag Code\", \"Flag Description\" FROM Ship";
    assertThat(labelled("flags", both)).isEqualTo(both);
    String twoPorts = "SELECT FromId FROM Route";
    assertThat(labelled("ports of routes", twoPorts)).isEqualTo(twoPorts);
  }
}
