package dev.lakewright.text.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private final QuestionLinker linker =
      new QuestionLinker(
          SchemaIndex.of(Harbour.catalog(), Harbour.LAKE, LEXICON),
          new ValueIndex(Map.of()),
          LEXICON,
          WordVectors.load());

  @ParameterizedTest
  @CsvSource({
    "Which vessels belong to a company?, Vessel",
    "Please show all companies by the weight of their vessels, Company",
    "top four vessels of each company, Vessel",
    "What are the weights and the kinds of our vessels?,",
    "everything about them,"
  })
  void isWhatIsAskedForFirst(String question, String table) {
    var tables =
        new Heading(linker.link(new Tokenizer(LEXICON).words(question)))
            .tables().stream().map(TableName::name);
    if (table == null) {
      assertThat(tables).isEmpty();
    } else {
      assertThat(tables).containsExactly(table);
    }
  }
}
