package dev.lakewright.text.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagsTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final LakeName LAKE = new LakeName("town");
  private static final ColumnRef OPEN = column("Is Open");
  private static final ColumnRef BAR = column("Coffee Bar");
  private static final ColumnRef GARDEN = column("Garden");

  private final QuestionLinker linker =
      new QuestionLinker(
          SchemaIndex.of(
              MemoryLake.named("town")
                  .table(
                      "Shop",
                      "Name VARCHAR",
                      "Is Open VARCHAR",
                      "Coffee Bar BOOLEAN",
                      "Garden VARCHAR")
                  .catalog(),
              LAKE,
              LEXICON),
          new ValueIndex(Map.of(OPEN, List.of("Y", "N"), GARDEN, List.of("large", "Y"))),
          LEXICON,
          WordVectors.load());

  private static ColumnRef column(String name) {
    return new ColumnRef(new TableName(LAKE, "Shop"), name);
  }

  private List<ValueHit> hits(String question) {
    return linker.link(new Tokenizer(LEXICON).words(question)).values().stream()
        .flatMap(it -> it.hits().stream())
        .toList();
  }

  @Test
  void whatAColumnSaysYesToIsAConstant() {
    assertThat(hits("shops with a coffee bar")).containsExactly(new ValueHit(BAR, "true"));
    assertThat(hits("Which shops are open?")).containsExactly(new ValueHit(OPEN, "Y"));
  }

  @Test
  void whatIsGroupedByIsNone() {
    assertThat(hits("number of shops by coffee bar")).isEmpty();
  }

  @Test
  void otherColumnsSayMoreThanYesAndNo() {
    assertThat(hits("shops with a garden")).isEmpty();
  }
}
