package dev.lakewright.gateway.llama;

import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelFailure;
import java.io.Serial;

/** A model that cannot be loaded, for a reason to be told. */
final class Unloadable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final FailureKind kind;
  private final String why;

  private Unloadable(FailureKind kind, String why) {
    super(why);
    this.kind = kind;
    this.why = why;
  }

  /** There is no such model: no file, or one that is no model. */
  static Unloadable noModel(String why) {
    return new Unloadable(FailureKind.UNKNOWN_MODEL, why);
  }

  /** This machine cannot run it. */
  static Unloadable notHere(String why) {
    return new Unloadable(FailureKind.NOT_ACCEPTED, why);
  }

  ModelFailure failure() {
    return ModelFailure.of(kind, why);
  }
}
