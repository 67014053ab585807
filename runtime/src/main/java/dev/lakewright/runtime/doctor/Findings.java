package dev.lakewright.runtime.doctor;

import dev.lakewright.runtime.Diagnosis;

/** Short ways to say how something stands. */
final class Findings {
  private Findings() {}

  static Diagnosis ok(String what, String saw) {
    return new Diagnosis(Diagnosis.Level.OK, what, saw, "");
  }

  static Diagnosis warning(String what, String saw, String advice) {
    return new Diagnosis(Diagnosis.Level.WARNING, what, saw, advice);
  }

  static Diagnosis broken(String what, String saw, String advice) {
    return new Diagnosis(Diagnosis.Level.BROKEN, what, saw, advice);
  }
}
