package dev.lakewright.text.said;

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
            new Apposition(question, schema),
            new NamedThing(question),
            new CountedThing(question),
            new AskedMeasure(question.words(), schema),
            new AskedMoment(question.words(), schema),
            new OldAndYoung(question.words(), schema),
            new SaidNumbers(question)));
  }
}
