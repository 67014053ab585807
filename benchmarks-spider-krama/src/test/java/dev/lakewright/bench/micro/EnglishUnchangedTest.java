package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.language.QuestionReader;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Language packs leave English questions over English schemas as they are, but for spelling. */
class EnglishUnchangedTest {
  private static final LakeName LAKE = new LakeName("set");
  private static final int QUESTIONS = 500;

  /** Schemas whose names have a British spelling are left out. */
  private static final int LEAST_COMPARED = 400;

  private final Lexicon lexicon = Lexicon.load();
  private final Languages languages = Languages.load();
  private final WordVectors vectors = WordVectors.load();

  private int compared;

  /** One schema, read without language packs and with them. */
  private final class Pair {
    private final QuestionLinker plainLinker;
    private final QuestionLinker linker;
    private final QuestionReader reader;
    private final Set<String> plainNames;
    private final Set<String> names;

    Pair(Catalog catalog) {
      SchemaIndex plain = SchemaIndex.of(catalog, LAKE, lexicon);
      SchemaIndex schema = SchemaIndex.of(catalog, LAKE, languages);
      ValueIndex none = new ValueIndex(Map.of());
      this.plainNames = plain.words();
      this.names = schema.words();
      this.plainLinker = new QuestionLinker(plain, none, lexicon, vectors);
      this.linker = new QuestionLinker(schema, none, lexicon, vectors);
      this.reader = new QuestionReader(languages, names, it -> vectors.find(it) >= 0);
    }

    List<String> changes(String question) {
      List<Word> before = new Tokenizer(lexicon).words(question);
      List<Word> after = reader.words(question);
      assertThat(after).as(question).hasSameSizeAs(before);
      List<String> changes = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        boolean states = before.get(i).text().equals("US") && after.get(i).lower().equals("usa");
        if (!states && !before.get(i).equals(after.get(i))) {
          changes.add(before.get(i).lower() + " " + after.get(i).lower());
        }
      }
      boolean same = before.equals(after);
      if (same && names.equals(plainNames)) {
        compared++;
        assertThat(linker.link(after).masks())
            .as(question)
            .isEqualTo(plainLinker.link(before).masks());
      }
      return changes;
    }
  }

  @Test
  void onlySpellingsChange() throws IOException {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    assumeTrue(set != null, "no benchmark data");
    Path data = Path.of(set, "spider");
    var schemas = dev.lakewright.bench.spider.SpiderSchemas.read(data.resolve("tables.json"));
    Map<String, Pair> pairs = new HashMap<>();
    List<String> changes = new ArrayList<>();
    List<SpiderQuestion> questions = SpiderSet.split(data, "train").questions();
    for (SpiderQuestion question : questions.subList(0, QUESTIONS)) {
      Pair pair =
          pairs.computeIfAbsent(
              question.database(), it -> new Pair(schemas.catalog(it, LAKE).orElseThrow()));
      changes.addAll(pair.changes(question.text()));
    }
    assertThat(changes).as("words that changed").isEmpty();
    assertThat(compared).as("questions whose masks were compared").isGreaterThan(LEAST_COMPARED);
  }
}
