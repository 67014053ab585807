package dev.lakewright.export.importing.jinja;

import dev.lakewright.core.project.YamlTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expression within a template. */
public sealed interface Term {
  /** Return what is said for each kind. */
  <T> T accept(TermCases<T> cases);

  /** A text, number, truth value, list or map that is written out. */
  record Literal(YamlTree value) implements Term {
    @Override
    public <T> T accept(TermCases<T> cases) {
      return cases.literal(this);
    }
  }

  /** A variable. */
  record Name(String name) implements Term {
    @Override
    public <T> T accept(TermCases<T> cases) {
      return cases.name(this);
    }
  }

  /** A call of a function or macro by its name. */
  record Call(String name, List<Term> given, Map<String, Term> named) implements Term {
    public Call {
      given = List.copyOf(given);
      named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    @Override
    public <T> T accept(TermCases<T> cases) {
      return cases.call(this);
    }
  }

  /** The opposite of a condition. */
  record Not(Term term) implements Term {
    @Override
    public <T> T accept(TermCases<T> cases) {
      return cases.not(this);
    }
  }

  /** Anything else, as it is written. */
  record Other(String text) implements Term {
    @Override
    public <T> T accept(TermCases<T> cases) {
      return cases.other(this);
    }
  }
}
