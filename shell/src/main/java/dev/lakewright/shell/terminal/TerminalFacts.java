package dev.lakewright.shell.terminal;

import dev.lakewright.shell.render.Glyphs;
import dev.lakewright.shell.render.Look;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the launcher found out about the terminal. A JVM cannot tell on its own whether one of its
 * streams is a terminal, so without the launcher none is.
 *
 * @param columns width of the terminal
 */
public record TerminalFacts(
    boolean input, boolean output, boolean errors, int columns, boolean colour, Glyphs glyphs) {
  /** Names those of {@code in,out,err} that are terminals. */
  public static final String STREAMS = "lakewright.terminal";

  public static final String COLUMNS = "lakewright.columns";

  /** Is {@code ascii} where the terminal cannot show more. */
  public static final String GLYPHS = "lakewright.glyphs";

  /** A process with no terminal at all. */
  public static final TerminalFacts NONE =
      new TerminalFacts(false, false, false, 80, false, Glyphs.UNICODE);

  private static final int USUAL_COLUMNS = 80;

  /** Read what the launcher left in system properties, and {@code NO_COLOR} and {@code TERM}. */
  public static TerminalFacts of(Properties properties, Map<String, String> environment) {
    List<String> streams = List.of(properties.getProperty(STREAMS, "").split(","));
    boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb;
    boolean ascii = properties.getProperty(GLYPHS, "").equals("ascii");
    return new TerminalFacts(
        streams.contains("in"),
        streams.contains("out"),
        streams.contains("err"),
        columns(properties.getProperty(COLUMNS, "")),
        colour,
        ascii ? Glyphs.ASCII : Glyphs.UNICODE);
  }

  private static int columns(String text) {
    boolean number =
        !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int columns = number ? Integer.parseInt(text) : 0;
    return columns > 0 ? columns : USUAL_COLUMNS;
  }

  public Look outputLook() {
    return look(output);
  }

  public Look errorLook() {
    return look(errors);
  }

  private Look look(boolean terminal) {
    return terminal
        ? new Look(columns, true, colour, glyphs)
        : new Look(Look.UNLIMITED, false, false, glyphs);
  }
}
