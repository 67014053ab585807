package dev.lakewright.core.answer;

import java.util.List;

/** A deterministic test of an answer. */
public interface Check {
  /** Return the name that findings carry: lower case words joined by {@code -}. */
  String name();

  /** Return what it saw; nothing where the check has no say about the query. */
  List<Finding> examine(CheckRequest request);
}
