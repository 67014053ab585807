package dev.lakewright.shell.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The question as typed, with what was understood and what was not underlined below it:
 *
 * <pre>
 * What does a typical invoice come to?
 *             ??????? ───────
 * </pre>
 *
 * <p>Words that nobody made anything of, and that nobody missed, stay unmarked. Phrases are looked
 * for word by word, letter case and what stands between words aside; each takes the first place
 * that is free, and what was not understood takes every free one.
 */
final class MarkedQuestion {
  private enum Mark {
    NONE,
    UNDERSTOOD,
    UNCLEAR
  }

  /** A stretch of the question under one mark. */
  private record Piece(String text, Mark mark) {
    int width() {
      return DisplayWidth.of(text);
    }
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SPACED = Pattern.compile("\\S+\\s*|\\s+");

  private final String question;
  private final Look look;
  private final Mark[] marks;
  private boolean complete = true;

  private MarkedQuestion(String question, Look look) {
    this.question = question;
    this.look = look;
    this.marks = new Mark[question.length()];
    Arrays.fill(marks, Mark.NONE);
  }

  static MarkedQuestion of(
      String question, Collection<String> understood, Collection<String> unclear, Look look) {
    MarkedQuestion marked = new MarkedQuestion(question, look);
    understood.forEach(phrase -> marked.mark(phrase, Mark.UNDERSTOOD, false));
    unclear.forEach(phrase -> marked.mark(phrase, Mark.UNCLEAR, true));
    return marked;
  }

  /** Return true if every phrase was found in the question. */
  boolean isComplete() {
    return complete;
  }

  private void mark(String phrase, Mark mark, boolean everywhere) {
    List<String> words = WORD.matcher(phrase).results().map(word -> word.group()).toList();
    boolean found = words.isEmpty();
    Matcher places = words.isEmpty() ? WORD.matcher("") : phrase(words).matcher(question);
    while (places.find() && (everywhere || !found)) {
      if (isFree(places.start(), places.end())) {
        Arrays.fill(marks, places.start(), places.end(), mark);
        found = true;
      }
    }
    complete &= found;
  }

  private static Pattern phrase(List<String> words) {
    String between = "[^\\p{L}\\p{N}]+";
    return Pattern.compile(
        words.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining(between, "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private boolean isFree(int from, int to) {
    return Arrays.stream(marks, from, to).allMatch(mark -> mark == Mark.NONE);
  }

  /** Return lines of at most that many columns, each followed by its marks where it has some. */
  List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    int used = 0;
    Matcher words = SPACED.matcher(question);
    while (words.find()) {
      List<Piece> pieces = pieces(words.start(), words.end());
      int width = pieces.stream().mapToInt(Piece::width).sum();
      if (!line.isEmpty() && used + DisplayWidth.of(words.group().strip()) > columns) {
        draw(line, lines);
        line.clear();
        used = 0;
      }
      line.addAll(pieces);
      used += width;
    }
    draw(line, lines);
    return lines;
  }

  private List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || marks[i] != marks[start]) {
        pieces.add(new Piece(SafeText.oneLine(question.substring(start, i)), marks[start]));
        start = i;
      }
    }
    return pieces;
  }

  private void draw(List<Piece> line, List<String> lines) {
    lines.add(line.stream().map(Piece::text).collect(Collectors.joining()).stripTrailing());
    if (line.stream().anyMatch(piece -> piece.mark() != Mark.NONE)) {
      lines.add(line.stream().map(this::under).collect(Collectors.joining()).stripTrailing());
    }
  }

  private String under(Piece piece) {
    return switch (piece.mark()) {
      case NONE -> " ".repeat(piece.width());
      case UNDERSTOOD -> look.paint(Shade.GOOD, look.glyphs().underline().repeat(piece.width()));
      case UNCLEAR -> look.paint(Shade.DOUBTFUL, look.glyphs().doubt().repeat(piece.width()));
    };
  }
}
