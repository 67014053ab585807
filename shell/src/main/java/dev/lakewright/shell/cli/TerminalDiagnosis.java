package dev.lakewright.shell.cli;

import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.shell.render.Glyphs;
import dev.lakewright.shell.terminal.TerminalFacts;

/** What the doctor has to say about the terminal, which only the shell knows. */
final class TerminalDiagnosis {
  private static final int COMFORTABLE = 60;

  private TerminalDiagnosis() {}

  static Diagnosis of(TerminalFacts facts) {
    if (!facts.output()) {
      return new Diagnosis(
          Diagnosis.Level.OK, "terminal", "none: plain text, no colour, no frames", "");
    }
    String saw =
        facts.columns()
            + " columns, "
            + (facts.colour() ? "colour" : "no colour")
            + (facts.glyphs() == Glyphs.ASCII ? ", ASCII only" : ", Unicode");
    if (facts.glyphs() == Glyphs.ASCII) {
      return new Diagnosis(
          Diagnosis.Level.WARNING, "terminal", saw, "set LANG to a UTF-8 locale, such as C.UTF-8");
    }
    if (facts.columns() < COMFORTABLE) {
      return new Diagnosis(
          Diagnosis.Level.WARNING, "terminal", saw, "widen it; tables are cut to its width");
    }
    return new Diagnosis(Diagnosis.Level.OK, "terminal", saw, "");
  }
}
