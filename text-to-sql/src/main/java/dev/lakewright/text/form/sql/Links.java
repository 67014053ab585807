package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** One way to write the same joins. */
final class Links {
  private static final Comparator<Field> FIELDS =
      Comparator.comparing(Field::source).thenComparing(Field::column);

  private Links() {}

  /** Return the link with its lesser side first. */
  static Link turned(Link link) {
    return FIELDS.compare(link.left(), link.right()) <= 0
        ? link
        : new Link(/* left= */ link.right(), /* right= */ link.left());
  }

  /** Return the links in order, without repeats. */
  static List<Link> sorted(Collection<Link> links) {
    return links.stream()
        .map(Links::turned)
        .distinct()
        .sorted(Comparator.comparing(Link::left, FIELDS).thenComparing(Link::right, FIELDS))
        .toList();
  }
}
