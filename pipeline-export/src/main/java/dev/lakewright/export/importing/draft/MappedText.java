package dev.lakewright.export.importing.draft;

import dev.lakewright.core.error.SourceLocation;
import java.util.Arrays;

/** Text put together from a file's, which knows where in the file each character comes from. */
public final class MappedText {
  private final String source;
  private final String text;
  private final int[] from;

  private MappedText(String source, String text, int[] from) {
    this.source = source;
    this.text = text;
    this.from = from;
  }

  /** Return nothing of a file's text, to append to. */
  public static Building building(String source) {
    return new Building(source);
  }

  public static MappedText of(String source) {
    return building(source).copied(0, source.length()).built();
  }

  public String text() {
    return text;
  }

  /** Return this with a part of it replaced, which comes from where the part came from. */
  public MappedText replaced(int start, int end, String by) {
    Building building = new Building(source);
    building.part(this, 0, start);
    building.written(by, start < from.length ? from[start] : source.length());
    building.part(this, end, text.length());
    return building.built();
  }

  /** Return a part of this, without white space and semicolons at its ends. */
  public MappedText part(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first
        && (Character.isWhitespace(text.charAt(last - 1)) || text.charAt(last - 1) == ';')) {
      last--;
    }
    return new Building(source).part(this, first, last).built();
  }

  public MappedText stripped() {
    return part(0, text.length());
  }

  /** Return where a place of this text is in the file. */
  public SourceLocation place(SourceLocation inside) {
    int at = 0;
    for (int line = 1; line < inside.line(); line++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return placeOf(text.length());
      }
      at = end + 1;
    }
    return placeOf(Math.min(text.length(), at + inside.column() - 1));
  }

  /** Return where a character of this text is in the file. */
  public SourceLocation placeOf(int offset) {
    if (from.length == 0) {
      return new SourceLocation(1, 1);
    }
    int at = offset < from.length ? from[offset] : from[from.length - 1] + 1;
    return placeIn(source, at);
  }

  /** Return where a character of a text is. */
  public static SourceLocation placeIn(String source, int offset) {
    String before = source.substring(0, Math.min(offset, source.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new SourceLocation(line, before.length() - before.lastIndexOf('\n'));
  }

  /** A text that grows. */
  public static final class Building {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int[] from = new int[64];

    private Building(String source) {
      this.source = source;
    }

    private void add(char c, int at) {
      if (text.length() == from.length) {
        from = Arrays.copyOf(from, from.length * 2);
      }
      from[text.length()] = at;
      text.append(c);
    }

    /** Append a part of the file as it is. */
    public Building copied(int start, int end) {
      for (int i = start; i < end; i++) {
        add(source.charAt(i), i);
      }
      return this;
    }

    /** Append what stands for a place of the file. */
    public Building written(String words, int at) {
      for (int i = 0; i < words.length(); i++) {
        add(words.charAt(i), at);
      }
      return this;
    }

    private Building part(MappedText other, int start, int end) {
      for (int i = start; i < end; i++) {
        add(other.text.charAt(i), other.from[i]);
      }
      return this;
    }

    public MappedText built() {
      return new MappedText(source, text.toString(), Arrays.copyOf(from, text.length()));
    }
  }
}
