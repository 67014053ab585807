package dev.lakewright.text.fill;

/** How two columns stand to each other. */
enum Relation {
  SAME,
  /** One is a foreign key to the other, or both are to the same column. */
  LINKED,
  /** The second is the key, or the label, of the first one's table. */
  IDENTITY,
  SAME_TABLE,
  /** In another table, under the same name. */
  NAMESAKE,
  OTHER
}
