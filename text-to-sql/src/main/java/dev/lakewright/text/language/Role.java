package dev.lakewright.text.language;

/** What part a word plays in the order of words. */
enum Role {
  NOUN,
  /** A country, a continent or a city. */
  PLACE,
  /** A verb that another verb may follow at the end of its clause. */
  AUXILIARY,
  VERB,
  /** A word that opens a clause whose verb stands at its end. */
  RELATIVE,
  /** A participle that says in which order rows come. */
  SORTING,
  OTHER
}
