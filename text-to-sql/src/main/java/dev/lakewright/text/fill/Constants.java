package dev.lakewright.text.fill;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.value.ValueHit;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a mention means as a constant of a column. */
final class Constants {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Constants() {}

  /** Return true if a column can hold what is mentioned. */
  static boolean fits(ValueMention mention, NamedColumn column) {
    if (hit(mention, column).isPresent()) {
      return true;
    }
    if (mention.number().isPresent()) {
      boolean year = MentionDecision.year(mention) == 1;
      return column.kind().isNumber() || (column.kind().isTemporal() && year);
    }
    return mention.hits().isEmpty()
        && (column.kind() == TypeKind.TEXT || (column.kind().isTemporal() && isDate(mention)));
  }

  private static boolean isDate(ValueMention mention) {
    return DATE.matcher(mention.text()).matches();
  }

  private static Optional<ValueHit> hit(ValueMention mention, NamedColumn column) {
    return mention.hits().stream()
        .filter(it -> it.column().equals(column.ref()))
        .reduce(
            (a, b) ->
                a.value().equals(mention.text()) ? a : b.value().equals(mention.text()) ? b : a);
  }

  /** Return the stored value that is meant, or else what was typed. */
  static Literal literal(ValueMention mention, NamedColumn column) {
    Optional<ValueHit> hit = hit(mention, column);
    if (hit.isPresent()) {
      return new Literal.Text(hit.get().value());
    }
    boolean text = !column.kind().isNumber() && !column.kind().isTemporal();
    return mention.number().isPresent() && !text
        ? new Literal.Figure(mention.number().get())
        : new Literal.Text(mention.text());
  }

  /** Return true if a literal of a training query is what is mentioned. */
  static boolean means(ValueMention mention, Literal literal) {
    if (literal instanceof Literal.Figure figure) {
      return mention.number().map(it -> it.compareTo(figure.value()) == 0).orElse(false);
    }
    if (literal instanceof Literal.Text text) {
      return mention.text().equalsIgnoreCase(text.value())
          || mention.hits().stream().anyMatch(it -> it.value().equalsIgnoreCase(text.value()));
    }
    return false;
  }
}
