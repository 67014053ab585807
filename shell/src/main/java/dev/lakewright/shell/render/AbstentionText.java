package dev.lakewright.shell.render;

import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.SchemaLink;
import java.util.List;

/** The screen of an abstention: why, what was understood, what was not, what would work. */
public final class AbstentionText {
  private AbstentionText() {}

  /**
   * Write the screen.
   *
   * @param question as the user typed it
   */
  public static String render(Abstention abstention, String question, Look look) {
    Labelled text = new Labelled(look);
    text.add(
        "No answer",
        Shade.DOUBTFUL,
        Paragraph.wrap(SafeText.oneLine(abstention.reason()), text.room()));
    List<SchemaLink> links = abstention.understood();
    List<String> unclear = abstention.notUnderstood();
    MarkedQuestion marked =
        MarkedQuestion.of(question, links.stream().map(SchemaLink::phrase).toList(), unclear, look);
    if (!(links.isEmpty() && unclear.isEmpty())) {
      text.add("Question", marked.lines(text.room()));
    }
    pieces(text, "Read as", links.stream().map(link -> LinkText.of(link, look)).toList(), look);
    if (!marked.isComplete()) {
      pieces(text, "Unclear", unclear.stream().map(LinkText::quoted).toList(), look);
    }
    List<String> suggestions = abstention.suggestions().stream().map(SafeText::oneLine).toList();
    if (!suggestions.isEmpty()) {
      text.add("Try", suggestions);
    }
    return text.text();
  }

  private static void pieces(Labelled text, String label, List<String> pieces, Look look) {
    if (!pieces.isEmpty()) {
      text.add(label, Paragraph.flow(pieces, look.glyphs().dot(), text.room()));
    }
  }
}
