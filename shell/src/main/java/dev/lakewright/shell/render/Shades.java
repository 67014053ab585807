package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.runtime.Diagnosis;

/** Which shade a judgement gets. */
final class Shades {
  private Shades() {}

  static Shade of(Verdict verdict) {
    return switch (verdict) {
      case PROVED -> Shade.GOOD;
      case NOTE, UNCHECKED -> Shade.FAINT;
      case DOUBT -> Shade.DOUBTFUL;
      case WRONG -> Shade.BAD;
    };
  }

  static Shade of(Diagnosis.Level level) {
    return switch (level) {
      case OK -> Shade.GOOD;
      case WARNING -> Shade.DOUBTFUL;
      case BROKEN -> Shade.BAD;
    };
  }
}
