package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.text.form.Literal;
import java.util.Locale;
import java.util.Set;

/** Names and constants as they run in DuckDB and in SQLite. */
final class Spelling implements Literal.Visitor<String> {
  /** Words that one of the two engines, though not Calcite, takes for a keyword. */
  private static final Set<String> MORE_RESERVED =
      Set.of(
          ("ADD ALTER ANTI ASOF AUTHORIZATION AUTOINCREMENT BINARY COLLATION COMMIT CONCURRENTLY"
                  + " FREEZE GLOB INDEX ISNULL NOTHING NOTNULL OVERLAPS PIVOT_LONGER"
                  + " PIVOT_WIDER POSITIONAL RAISE TRANSACTION UNPACK VERBOSE")
              .split(" "));

  static String name(String name) {
    return MORE_RESERVED.contains(name.toUpperCase(Locale.ROOT))
        ? Identifier.quote(name)
        : Identifier.readable(name);
  }

  static String of(Literal literal) {
    return literal.accept(new Spelling());
  }

  @Override
  public String text(Literal.Text literal) {
    return Identifier.literal(literal.value());
  }

  @Override
  public String figure(Literal.Figure literal) {
    return literal.value().toPlainString();
  }

  @Override
  public String date(Literal.Date literal) {
    return "DATE " + Identifier.literal(literal.value().toString());
  }
}
