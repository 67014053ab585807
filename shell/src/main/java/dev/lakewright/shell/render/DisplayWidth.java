package dev.lakewright.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures and cuts text by the columns that a terminal gives it, after Unicode's East Asian Width
 * (UAX #11) and extended grapheme clusters (UAX #29). Text must be free of control characters.
 */
public final class DisplayWidth {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern PAINT = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final int EMOJI_PRESENTATION = 0xFE0F;
  private static final int FIRST_REGIONAL = 0x1F1E6;
  private static final int LAST_REGIONAL = 0x1F1FF;

  private DisplayWidth() {}

  /** Return the columns that the text takes; paint by {@link Look#paint} takes none. */
  public static int of(String painted) {
    String text = painted.indexOf('\u001B') < 0 ? painted : PAINT.matcher(painted).replaceAll("");
    if (isAscii(text)) {
      return text.length();
    }
    return clusters(text).stream().mapToInt(DisplayWidth::ofCluster).sum();
  }

  /** Return the text if it fits, else its longest start that fits together with {@code end}. */
  public static String cut(String text, int columns, String end) {
    if (of(text) <= columns) {
      return text;
    }
    int room = columns - of(end);
    StringBuilder kept = new StringBuilder();
    for (String cluster : clusters(text)) {
      int width = ofCluster(cluster);
      if (width > room) {
        break;
      }
      room -= width;
      kept.append(cluster);
    }
    return kept.append(end).toString();
  }

  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    Matcher matcher = CLUSTER.matcher(text);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }

  private static int ofCluster(String cluster) {
    if (cluster.indexOf(EMOJI_PRESENTATION) > 0 || isFlag(cluster)) {
      return 2;
    }
    return cluster.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
  }

  private static boolean isFlag(String cluster) {
    return cluster.codePoints().filter(DisplayWidth::isRegional).count() == 2;
  }

  private static boolean isRegional(int c) {
    return c >= FIRST_REGIONAL && c <= LAST_REGIONAL;
  }

  private static int ofCodePoint(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> WideCharacters.contains(c) ? 2 : 1;
    };
  }
}
