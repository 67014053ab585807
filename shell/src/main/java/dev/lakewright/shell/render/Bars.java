package dev.lakewright.shell.render;

import java.util.List;

/** Draws counts side by side, each as one character as high as it is large. */
final class Bars {
  private static final String UNICODE = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String ASCII = " .:-=+*#@";

  private Bars() {}

  /** Return one character a count; whatever is more than 0 is seen. */
  static String of(List<Long> counts, Look look) {
    String steps = look.glyphs() == Glyphs.ASCII ? ASCII : UNICODE;
    long most = counts.stream().mapToLong(it -> it).max().orElse(0);
    StringBuilder bars = new StringBuilder();
    for (long count : counts) {
      long step = count == 0 ? 0 : Math.max(1, Math.round(8.0 * count / most));
      bars.append(steps.charAt((int) step));
    }
    return bars.toString();
  }

  /** Return a bar of the length that a share has in so many characters. */
  static String share(double share, int width, Look look) {
    String full = look.glyphs() == Glyphs.ASCII ? "#" : "\u2588";
    String rest = look.glyphs() == Glyphs.ASCII ? "." : "\u2591";
    int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
    return full.repeat(filled) + rest.repeat(width - filled);
  }
}
