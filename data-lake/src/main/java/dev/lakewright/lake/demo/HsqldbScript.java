package dev.lakewright.lake.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a database that HSQLDB saved as a script: one statement a line, names in double quotes,
 * text in single quotes with {@code \}{@code uXXXX} escapes.
 */
final class HsqldbScript {
  private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")+)\"");
  private static final Pattern TABLE =
      Pattern.compile("^(?:CREATE|ALTER|INSERT) [A-Z ]*(?:\"[^\"]+\"\\.)?\"([^\"]+)\"");
  private static final Pattern PRIMARY = Pattern.compile("PRIMARY KEY\\(([^)]*)\\)");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "FOREIGN KEY\\(([^)]*)\\) REFERENCES (?:\"[^\"]+\"\\.)?\"([^\"]+)\"\\(([^)]*)\\)");
  private static final Pattern COLUMN = Pattern.compile("\"([^\"]+)\" ([A-Z]+(?:\\([0-9,]+\\))?)");

  /** A table as the script declares it; types are in HSQLDB's notation. */
  static final class Declaration {
    final List<String> columns = new ArrayList<>();
    final List<String> types = new ArrayList<>();
    List<String> primaryKey = List.of();
    final List<Link> links = new ArrayList<>();
  }

  /** A foreign key. */
  record Link(List<String> columns, String target, List<String> targetColumns) {}

  private final Map<String, Declaration> tables = new TreeMap<>();

  Map<String, Declaration> tables() {
    return tables;
  }

  /** Read the script; each row goes to the consumer with its table's name and its cells as text. */
  void read(BufferedReader script, BiConsumer<String, List<Cell>> rows) throws IOException {
    for (String line = script.readLine(); line != null; line = script.readLine()) {
      if (line.startsWith("CREATE MEMORY TABLE ") || line.startsWith("CREATE CACHED TABLE ")) {
        declare(line);
      } else if (line.startsWith("ALTER TABLE ")) {
        Declaration table = tables.get(tableName(line));
        if (table != null) {
          links(table, line);
        }
      } else if (line.startsWith("CREATE UNIQUE INDEX ")) {
        unique(line);
      } else if (line.startsWith("INSERT INTO \"")) {
        rows.accept(tableName(line), cells(line));
      }
    }
  }

  /** Return the table that a statement is about; its schema may stand before it or not. */
  private static String tableName(String line) {
    Matcher matcher = TABLE.matcher(line);
    if (!matcher.find()) {
      throw new IllegalStateException("names no table: " + line);
    }
    return matcher.group(1);
  }

  private void declare(String line) {
    Declaration table = new Declaration();
    String body = line.substring(line.indexOf('(') + 1);
    int constraints = body.indexOf(",CONSTRAINT ");
    Matcher column = COLUMN.matcher(constraints < 0 ? body : body.substring(0, constraints));
    while (column.find()) {
      table.columns.add(column.group(1));
      table.types.add(column.group(2));
    }
    Matcher primary = PRIMARY.matcher(body);
    if (primary.find()) {
      table.primaryKey = names(primary.group(1));
    }
    links(table, body);
    tables.put(tableName(line), table);
  }

  private static void links(Declaration table, String text) {
    Matcher foreign = FOREIGN.matcher(text);
    while (foreign.find()) {
      table.links.add(new Link(names(foreign.group(1)), foreign.group(2), names(foreign.group(3))));
    }
  }

  /** Take the first unique index for the primary key of a table that declares none. */
  private void unique(String line) {
    Matcher matcher = Pattern.compile(" ON \"[^\"]+\"\\.\"([^\"]+)\"\\((.*)\\)$").matcher(line);
    if (matcher.find()) {
      Declaration table = tables.get(matcher.group(1));
      if (table != null && table.primaryKey.isEmpty()) {
        table.primaryKey = names(matcher.group(2));
      }
    }
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(list);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** A value: text, or a bare token such as a number, {@code NULL} or {@code TRUE}. */
  record Cell(String value, boolean text) {
    boolean isNull() {
      return !text && value.equals("NULL");
    }
  }

  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    int at = line.indexOf(" VALUES(") + " VALUES(".length();
    while (at < line.length() && line.charAt(at) != ')') {
      if (line.charAt(at) == '\'') {
        int end = closingQuote(line, at + 1);
        cells.add(new Cell(unescape(line.substring(at + 1, end)), true));
        at = end + 1;
      } else {
        int end = at;
        while (line.charAt(end) != ',' && line.charAt(end) != ')') {
          end++;
        }
        cells.add(new Cell(line.substring(at, end), false));
        at = end;
      }
      if (line.charAt(at) == ',') {
        at++;
      }
    }
    return cells;
  }

  private static int closingQuote(String line, int from) {
    int at = from;
    while (line.charAt(at) != '\'' || (at + 1 < line.length() && line.charAt(at + 1) == '\'')) {
      at += line.charAt(at) == '\'' ? 2 : 1;
    }
    return at;
  }

  private static String unescape(String raw) {
    String text = raw.replace("''", "'");
    int escape = text.indexOf("\\u");
    if (escape < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (escape >= 0) {
      out.append(text, from, escape);
      out.append((char) Integer.parseInt(text.substring(escape + 2, escape + 6), 16));
      from = escape + 6;
      escape = text.indexOf("\\u", from);
    }
    return out.append(text.substring(from)).toString();
  }
}
