package dev.lakewright.text.mention;

/** How a word of a question fits a word of a name, best first. */
public enum MatchKind {
  EXACT,
  STEM,
  TYPO,
  SYNONYM,
  VECTOR,
  NONE
}
