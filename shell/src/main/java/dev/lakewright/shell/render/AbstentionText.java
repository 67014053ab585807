package dev.lakewright.shell.render;

import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.SchemaLink;
import java.util.List;

/** The screen of an abstention: why, what was understood, what was not, what would work. */
public final class AbstentionText {
  private AbstentionText() {}

  public static String render(Abstention abstention, Look look) {
    Labelled text = new Labelled(look);
    text.add(
        "No answer",
        Shade.DOUBTFUL,
        Paragraph.wrap(SafeText.oneLine(abstention.reason()), text.room()));
    pieces(text, "Read as", links(abstention.understood(), look), look);
    pieces(
        text, "Unclear", abstention.notUnderstood().stream().map(LinkText::quoted).toList(), look);
    List<String> suggestions = abstention.suggestions().stream().map(SafeText::oneLine).toList();
    if (!suggestions.isEmpty()) {
      text.add("Try", suggestions);
    }
    return text.text();
  }

  private static List<String> links(List<SchemaLink> links, Look look) {
    return links.stream().map(link -> LinkText.of(link, look)).toList();
  }

  private static void pieces(Labelled text, String label, List<String> pieces, Look look) {
    if (!pieces.isEmpty()) {
      text.add(label, Paragraph.flow(pieces, look.glyphs().dot(), text.room()));
    }
  }
}
