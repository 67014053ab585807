package dev.lakewright.shell.interactive;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine when typed text is complete; the text itself is one word and stays as typed. */
final class TypedLineParser implements Parser {
  private final MultiLine multiLine = new MultiLine();

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && multiLine.goesOn(line)) {
      throw new EOFError(-1, cursor, "SQL goes on");
    }
    return new WholeLine(line, cursor);
  }

  /** Quotes and backslashes mean nothing to the editor. */
  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  private record WholeLine(String line, int cursor) implements ParsedLine {
    @Override
    public String word() {
      return line;
    }

    @Override
    public int wordCursor() {
      return cursor;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(line);
    }
  }
}
