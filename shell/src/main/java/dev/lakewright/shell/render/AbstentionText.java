package dev.lakewright.shell.render;

import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Choice;
import dev.lakewright.core.question.SchemaLink;
import java.util.ArrayList;
import java.util.List;

/** The screen of an abstention: why, what was understood, what was not, what would work. */
public final class AbstentionText {
  /** Columns that a reading stands behind its number, such as {@code "1 "}. */
  private static final int INDENT = 3;

  private AbstentionText() {}

  /**
   * Write the screen.
   *
   * @param question as the user typed it
   * @param pick how a choice is taken, where there are choices
   */
  public static String render(Abstention abstention, String question, String pick, Look look) {
    Labelled text = new Labelled(look);
    text.add(
        label(abstention.choices().size()),
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
    if (!abstention.choices().isEmpty()) {
      return choices(text, abstention.choices(), pick, look);
    }
    List<String> suggestions = abstention.suggestions().stream().map(SafeText::oneLine).toList();
    if (!suggestions.isEmpty()) {
      text.add("Try", suggestions);
    }
    return text.text();
  }

  private static String label(int choices) {
    return switch (choices) {
      case 0 -> "No answer";
      case 1 -> "Is it this";
      default -> "Which one";
    };
  }

  private static String words(Choice choice) {
    return SafeText.oneLine(choice.reading().words());
  }

  /** Write which of the readings was picked. */
  public static String picked(Choice choice, Look look) {
    return new Labelled(look).sentence("Reading", words(choice)).text();
  }

  private static String choices(Labelled text, List<Choice> choices, String pick, Look look) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      String number = (i + 1) + "  ";
      for (String line : Paragraph.wrap(words(choice), text.room() - INDENT)) {
        lines.add(number + line);
        number = " ".repeat(INDENT);
      }
      String effect = look.glyphs().arrow() + " " + SafeText.oneLine(choice.effect());
      for (String line : Paragraph.wrap(effect, text.room() - INDENT)) {
        lines.add(look.paint(Shade.FAINT, " ".repeat(INDENT) + line));
      }
    }
    text.add("Readings", lines);
    text.add("Pick", Paragraph.wrap(pick, text.room()));
    return text.text();
  }

  private static void pieces(Labelled text, String label, List<String> pieces, Look look) {
    if (!pieces.isEmpty()) {
      text.add(label, Paragraph.flow(pieces, look.glyphs().dot(), text.room()));
    }
  }
}
