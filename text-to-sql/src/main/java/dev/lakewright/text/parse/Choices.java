package dev.lakewright.text.parse;

import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each span of a question may be taken for, seen from one main table: the best way first, then
 * ways that take one span for something that fits nearly as well.
 *
 * @param loss by how much the choices fit worse than the best ones
 * @param ambiguity how many other things its spans could have been taken for about as well
 */
record Choices(Map<Span, Target> targets, double loss, int ambiguity) {
  private static final double NEAR = 0.7;
  private static final double CLOSE = 0.2;
  private static final int MOST = 10;

  static List<Choices> of(TargetChoice choice, List<Span> spans) {
    Map<Span, List<TargetChoice.Fitted>> ranked = new LinkedHashMap<>();
    Map<Span, Target> best = new LinkedHashMap<>();
    int ambiguity = 0;
    for (Span span : spans) {
      List<TargetChoice.Fitted> fitted = choice.ranked(span, spans);
      ranked.put(span, fitted);
      if (!fitted.isEmpty()) {
        double top = fitted.get(0).fit();
        best.put(span, fitted.get(0).target());
        ambiguity += (int) fitted.stream().skip(1).filter(it -> it.fit() >= top - CLOSE).count();
      }
    }
    List<Choices> all = new ArrayList<>();
    all.add(new Choices(best, 0, ambiguity));
    addOthers(all, ranked, best, ambiguity);
    return all;
  }

  private static void addOthers(
      List<Choices> all,
      Map<Span, List<TargetChoice.Fitted>> ranked,
      Map<Span, Target> best,
      int ambiguity) {
    for (Map.Entry<Span, List<TargetChoice.Fitted>> entry : ranked.entrySet()) {
      List<TargetChoice.Fitted> fitted = entry.getValue();
      for (int i = 1; i < fitted.size() && i <= 3 && all.size() < MOST; i++) {
        double loss = fitted.get(0).fit() - fitted.get(i).fit();
        if (loss <= NEAR) {
          Map<Span, Target> other = new LinkedHashMap<>(best);
          other.put(entry.getKey(), fitted.get(i).target());
          all.add(new Choices(other, loss, ambiguity));
        }
      }
    }
  }
}
