package dev.lakewright.text.fill;

/** How two columns stand to each other. */
enum Relation {
  SAME(0),
  /** One is a foreign key to the other, or both are to the same column. */
  LINKED(1),
  /** The second is the key, or the label, of the first one's table. */
  IDENTITY(2),
  SAME_TABLE(3),
  /** In another table, under the same name. */
  NAMESAKE(4),
  OTHER(5);

  private final int code;

  Relation(int code) {
    this.code = code;
  }

  /** Return the number that stands for it in hashed features; weights are learned for it. */
  int code() {
    return code;
  }
}
