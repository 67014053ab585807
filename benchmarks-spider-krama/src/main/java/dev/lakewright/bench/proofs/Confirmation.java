package dev.lakewright.bench.proofs;

import dev.lakewright.core.answer.Finding;

/** Tells whether a query of another make, on another engine, bears a finding out. */
@FunctionalInterface
interface Confirmation {
  /** Nothing can be confirmed. */
  Confirmation NONE = (finding, examined, gold) -> false;

  boolean bears(Finding finding, Examined examined, String gold);
}
