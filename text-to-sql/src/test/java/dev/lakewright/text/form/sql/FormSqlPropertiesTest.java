package dev.lakewright.text.form.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Forms with every node that the reader knows, over schemas with any names. */
class FormSqlPropertiesTest {
  record Case(RandomSchema schema, Query form) {}

  @Property(tries = 2000)
  void comesBackAsTheSameForm(@ForAll("cases") Case it) {
    SchemaIndex schema = it.schema().index();
    String sql = new FormSql(schema).render(it.form()).orElseThrow().value();
    assertThat(new SqlReader(schema).read(sql))
        .describedAs(sql)
        .isEqualTo(new ReadOutcome.Read(it.form()));
  }

  /** Also what the reader does not know, and tables that nothing connects. */
  @Property(tries = 500)
  void writesOrSaysThatItCannot(@ForAll("wideCases") Case it) {
    SchemaIndex schema = it.schema().index();
    boolean connected = JoinPlan.of(it.form(), schema.joins()).isPresent();
    assertThat(new FormSql(schema).render(it.form()).isPresent()).isEqualTo(connected);
  }

  @Provide
  Arbitrary<Case> wideCases() {
    return Arbitraries.randomValue(
        random -> {
          RandomSchema schema = new RandomSchema(RandomNames.names(random, RandomSchema.NAMES));
          List<Integer> tables = random.ints(2, 0, RandomSchema.TABLES).boxed().toList();
          RandomExpressions expressions = new RandomExpressions(schema, tables, random);
          List<Expression> keys = List.of(expressions.wide(), expressions.wide());
          Sort order = new Sort(keys.get(0), true);
          Query query = Query.of(keys).grouped(keys, List.of());
          return new Case(schema, query.sorted(List.of(order), OptionalInt.empty()));
        });
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
