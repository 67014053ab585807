package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.List;

/** All that a question says outright. */
public record Sayings(List<Saying> surestFirst) {
  public Sayings {
    surestFirst = List.copyOf(surestFirst);
  }

  public static Sayings of(LinkedQuestion question, SchemaIndex schema) {
    return new Sayings(
        List.of(
            new AskedThing(question, schema),
            new EachThing(question),
            new Apposition(question, schema),
            new NamedThing(question),
            new ShownToo(question, schema),
            new OwnersToo(question),
            new OneName(question.words(), schema),
            new CountedThing(question),
            new AskedMeasure(question.words(), schema),
            new AskedMoment(question.words(), schema),
            new OldAndYoung(question.words(), schema),
            new Extreme(question),
            new Average(question, schema),
            new HowMuch(question.words()),
            new NamedDate(question.words(), schema),
            new SaidNumbers(question),
            new OfOthers(question),
            new Both(question.words()),
            new SaidYear(question.words(), schema),
            new SaidBounds(question.words(), schema),
            new Who(question, schema),
            new OneRow(question.words())));
  }

  /** Return true if a query does all that is said. */
  public boolean admit(Query query, Filled filled) {
    return surestFirst.stream().allMatch(it -> it.admits(query, filled));
  }
}
