package dev.lakewright.shell.render;

/**
 * How text is to look where it goes.
 *
 * @param columns width that lines must not exceed
 * @param boxes whether tables get frames; true only on a terminal
 */
public record Look(int columns, boolean boxes, boolean colour, Glyphs glyphs) {
  /** Width where nothing needs to fit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** For files and pipes. */
  public static final Look PLAIN = new Look(UNLIMITED, false, false, Glyphs.UNICODE);

  private static final int NARROWEST = 20;

  public Look {
    columns = Math.max(columns, NARROWEST);
  }

  public static Look terminal(int columns) {
    return new Look(columns, true, false, Glyphs.UNICODE);
  }

  public String paint(Shade shade, String text) {
    return colour && !text.isEmpty() ? shade.paint(text) : text;
  }

  public boolean limited() {
    return columns < UNLIMITED;
  }
}
