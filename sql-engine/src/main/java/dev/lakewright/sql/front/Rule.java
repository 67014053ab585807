package dev.lakewright.sql.front;

import java.util.List;

/** Turns one form into another at one level of brackets; the levels below are done already. */
public interface Rule {
  /** Return the level, changed where the rule's form occurs in it. */
  List<Piece> apply(List<Piece> level, Scope scope);

  /** What a rule may know of the statement's surroundings. */
  interface Scope {
    /** Return true if a table of the statement has a column of that name, letter case aside. */
    boolean isColumn(String name);

    /** Return true if the engine has an aggregate of that name, letter case aside. */
    boolean isAggregate(String name);

    /** Return true if the engine has a function of that name, letter case aside. */
    boolean isFunction(String name);
  }
}
