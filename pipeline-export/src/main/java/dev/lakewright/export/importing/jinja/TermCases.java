package dev.lakewright.export.importing.jinja;

/** Treats expressions by their kind; a new kind breaks every one of these. */
public interface TermCases<T> {
  T literal(Term.Literal term);

  T name(Term.Name term);

  T call(Term.Call term);

  T not(Term.Not term);

  T other(Term.Other term);
}
