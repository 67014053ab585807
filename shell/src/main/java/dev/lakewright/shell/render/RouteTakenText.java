package dev.lakewright.shell.render;

import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.model.ModelCost;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the way that a question took through the tools, with each reroute and its reason. */
final class RouteTakenText {
  private RouteTakenText() {}

  /** Add the way, and below it where it had to be left; nothing where no way is known. */
  static Labelled add(Labelled text, RouteTaken route, Look look) {
    if (!route.tools().isEmpty()) {
      text.add("Route", Paragraph.flow(hops(route.tools(), look), " ", text.room()));
    }
    if (route.cost().calls() > 0) {
      text.add("Models", List.of(cost(route.cost())));
    }
    for (RouteTaken.Detour detour : route.detours()) {
      text.sentence("Rerouted", sentence(detour, look));
    }
    return text;
  }

  private static String cost(ModelCost cost) {
    return Counts.of(cost.calls(), "call")
        + ", "
        + Counts.of(cost.tokens().input(), "token")
        + " in, "
        + Counts.of(cost.tokens().output(), "token")
        + " out"
        + (cost.tokens().estimated() ? " (counted here)" : "");
  }

  /** Return one detour as a sentence: the tool, why it was left, and the way from there on. */
  static String sentence(RouteTaken.Detour detour, Look look) {
    String then =
        detour.then().isEmpty()
            ? "no way was left"
            : "on by " + String.join(" ", hops(detour.then(), look));
    return SafeText.oneLine(detour.tool() + ": " + detour.reason() + "; " + then);
  }

  private static List<String> hops(List<String> tools, Look look) {
    String arrow = look.glyphs().arrow() + " ";
    return IntStream.range(0, tools.size())
        .mapToObj(i -> (i == 0 ? "" : arrow) + SafeText.oneLine(tools.get(i)))
        .toList();
  }
}
