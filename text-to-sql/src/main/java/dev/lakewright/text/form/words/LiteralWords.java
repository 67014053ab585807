package dev.lakewright.text.form.words;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.text.form.Literal;

/** Says constants: texts in quotes, numbers in digits, dates as year, month and day. */
final class LiteralWords implements Literal.Visitor<String> {
  static String of(Literal literal) {
    return literal.accept(new LiteralWords());
  }

  @Override
  public String text(Literal.Text literal) {
    return Identifier.literal(literal.value());
  }

  @Override
  public String figure(Literal.Figure literal) {
    String plain = literal.value().toPlainString();
    return literal.said().isEmpty() ? plain : plain + " (" + literal.said() + ")";
  }

  @Override
  public String date(Literal.Date literal) {
    return literal.value().toString();
  }
}
