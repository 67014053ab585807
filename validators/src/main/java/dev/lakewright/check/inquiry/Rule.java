package dev.lakewright.check.inquiry;

import java.util.List;

/** One deterministic test of one SELECT of a query. */
public interface Rule {
  RuleCard card();

  /** Return what there is to say or to ask; empty where the rule has no say about the SELECT. */
  List<Inquiry> examine(Subject subject);

  default String name() {
    return card().name();
  }
}
