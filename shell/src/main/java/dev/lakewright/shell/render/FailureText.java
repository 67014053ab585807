package dev.lakewright.shell.render;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * The screen of a failure: code and sentence, the line of the user's SQL with a caret under the
 * place, and the nearest thing that would work.
 */
public final class FailureText {
  private static final String SQL_CODES = "SQL_";

  private final Failure failure;
  private final Look look;

  private FailureText(Failure failure, Look look) {
    this.failure = failure;
    this.look = look;
  }

  /**
   * Write the screen.
   *
   * @param source the SQL that locations of {@code SQL_…} codes point into; empty where the user
   *     typed none
   */
  public static String render(Failure failure, Optional<String> source, Look look) {
    return new FailureText(failure, look).text(source);
  }

  /** Write rule, place, sentence and the nearest names on one line, for programs. */
  public static String sentence(Failure failure) {
    String place =
        failure
            .location()
            .map(it -> " at line " + it.line() + ", column " + it.column())
            .orElse("");
    String near =
        failure.nearest().isEmpty()
            ? ""
            : " (did you mean " + String.join(" or ", failure.nearest()) + "?)";
    return SafeText.oneLine(failure.code() + place + ": " + failure.message() + near);
  }

  private String text(Optional<String> source) {
    Labelled text = new Labelled(look);
    String sentence = SafeText.oneLine(failure.message()) + "  [" + failure.code() + "]";
    text.add("Error", Shade.BAD, Paragraph.wrap(sentence, text.room()));
    boolean inSql =
        failure.code().name().startsWith(SQL_CODES)
            || failure.code() == ErrorCode.EXPORT_INEXPRESSIBLE;
    failure
        .location()
        .filter(place -> inSql)
        .flatMap(place -> source.flatMap(sql -> pointed(sql, place, text.room())))
        .ifPresent(lines -> text.add("", lines));
    if (!failure.nearest().isEmpty()) {
      List<String> names = failure.nearest().stream().map(SafeText::oneLine).toList();
      text.sentence("", "did you mean " + String.join(" or ", names) + "?");
    }
    return text.text();
  }

  /** Return the line and the caret, moved into view where the line is wider than the screen. */
  private Optional<List<String>> pointed(String sql, SourceLocation place, int columns) {
    String[] lines = sql.split("\\r?\\n", -1);
    if (place.line() > lines.length) {
      return Optional.empty();
    }
    String line = lines[place.line() - 1];
    int at = Math.min(place.column() - 1, line.length());
    String before = SafeText.lines(line.substring(0, at));
    String after = SafeText.lines(line.substring(at));
    String end = look.glyphs().ellipsis();
    while (DisplayWidth.of(before) > columns * 2L / 3) {
      before = end + before.substring(Math.min(before.length(), columns / 3 + 1));
    }
    String shown = DisplayWidth.cut(before + after, columns, end);
    String caret = " ".repeat(DisplayWidth.of(before)) + look.paint(Shade.BAD, "^");
    return Optional.of(List.of(shown, caret));
  }
}
