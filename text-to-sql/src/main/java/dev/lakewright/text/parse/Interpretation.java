package dev.lakewright.text.parse;

import dev.lakewright.text.ir.Query;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Map;

/**
 * One reading of a question.
 *
 * @param chosen what each span was taken for
 * @param unused content words that nothing was made of
 * @param features figures by name, for scoring
 */
public record Interpretation(
    Query query, Map<Span, Target> chosen, List<Word> unused, Map<String, Double> features) {
  public Interpretation {
    chosen = Map.copyOf(chosen);
    unused = List.copyOf(unused);
    features = Map.copyOf(features);
  }
}
