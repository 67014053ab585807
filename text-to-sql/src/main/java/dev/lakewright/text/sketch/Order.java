package dev.lakewright.text.sketch;

/** A sort key without its column. */
public record Order(Item item, boolean descending) {
  /** Return a short text that no other has. */
  public String key() {
    return item.key() + (descending ? "-" : "+");
  }
}
