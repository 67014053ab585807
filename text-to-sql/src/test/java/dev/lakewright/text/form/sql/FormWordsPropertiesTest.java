package dev.lakewright.text.form.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.words.FormWords;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The words of a form leave out no column, down to the last query in it. */
class FormWordsPropertiesTest {
  record Case(RandomSchema schema, Query form) {}

  @Property(tries = 1000)
  void nameEveryColumn(@ForAll("cases") Case it) {
    String words = new FormWords(it.schema().index()).read(it.form()).words();
    assertNamed(it.form(), words);
  }

  private static void assertNamed(Query query, String words) {
    if (query.groupBy().isEmpty()) {
      assertThat(query.fields().stream().map(Field::column))
          .allSatisfy(column -> assertThat(words).contains(column));
    }
    query.inner().forEach(inner -> assertNamed(inner, words));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(
        random -> {
          RandomSchema schema = new RandomSchema(RandomNames.names(random, RandomSchema.NAMES));
          return new Case(schema, new RandomForms(schema, random).query());
        });
  }
}
