package dev.lakewright.text.parse;

/** Looks for one kind of phrase and puts what it means into the draft. */
@FunctionalInterface
interface Rule {
  void apply(Composition composition);
}
