package dev.lakewright.core.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * What a role sees in the place of a column's values.
 *
 * @param detail how much stays of a value: characters at its end for {@code PARTIAL}; for {@code
 *     GENERALISE} a part of a date such as {@code year}, a step for numbers, or a number of first
 *     characters for text; empty for the others
 */
public record Mask(Kind kind, String detail) {
  /** Kinds of mask. */
  public enum Kind {
    GENERALISE(1),
    PARTIAL(1),
    HASH(1),
    NULL(2),
    /** No column; named, it is refused in so many words. */
    DENY(3),
    /** No column, as if it were not there. */
    HIDE(4);

    private final int level;

    Kind(int level) {
      this.level = level;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Mask of(Kind kind) {
    return new Mask(kind, "");
  }

  /** Return true where the role has no such column. */
  public boolean removes() {
    return kind == Kind.DENY || kind == Kind.HIDE;
  }

  /**
   * Return what is left for a role that has this mask below one that has the other: the same mask,
   * or one that tells nothing of what the other tells; else nothing.
   */
  public Optional<Mask> below(Mask above) {
    return equals(above) || kind.level > above.kind.level ? Optional.of(this) : Optional.empty();
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.word() : kind.word() + " " + detail;
  }
}
