package dev.lakewright.export.importing.jinja;

import java.util.List;

/** A part of a template; places are offsets in its file. */
public sealed interface Node {
  int at();

  /** Do what is to be done for its kind. */
  void accept(NodeCases cases);

  /** Text as it is. */
  record Text(int at, int end) implements Node {
    @Override
    public void accept(NodeCases cases) {
      cases.text(this);
    }
  }

  /** An expression whose value is put there. */
  record Print(int at, Term term) implements Node {
    @Override
    public void accept(NodeCases cases) {
      cases.print(this);
    }
  }

  /** A variable gets a value. */
  record Assign(int at, String name, Term value) implements Node {
    @Override
    public void accept(NodeCases cases) {
      cases.assign(this);
    }
  }

  /** Parts of which the first whose condition holds is taken. */
  record Choice(int at, List<Arm> arms) implements Node {
    public Choice {
      arms = List.copyOf(arms);
    }

    @Override
    public void accept(NodeCases cases) {
      cases.choice(this);
    }
  }

  /**
   * A part of a choice.
   *
   * @param condition that is always true for {@code else}
   */
  record Arm(Term condition, List<Node> body) {
    public Arm {
      body = List.copyOf(body);
    }
  }

  /**
   * Anything else.
   *
   * @param word that it begins with, such as {@code for}
   */
  record Unknown(int at, String word) implements Node {
    @Override
    public void accept(NodeCases cases) {
      cases.unknown(this);
    }
  }
}
