package dev.lakewright.core.question;

/**
 * A phrase of the question tied to something in the lake or to an operation.
 *
 * @param phrase the words as the user typed them
 * @param target what they are taken for, such as {@code Invoice.Total}, {@code Artist.Name =
 *     'AC/DC'} or {@code largest}
 * @param score from 0 to 1
 */
public record SchemaLink(String phrase, Kind kind, String target, double score) {
  /** What a phrase can be tied to. */
  public enum Kind {
    TABLE,
    COLUMN,
    VALUE,
    OPERATION
  }
}
