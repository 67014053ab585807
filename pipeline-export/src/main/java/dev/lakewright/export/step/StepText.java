package dev.lakewright.export.step;

import java.util.Optional;

/**
 * What a step of one kind does.
 *
 * @param body statements behind the views of its inputs
 */
record StepText(String body, Optional<StepScript.Loop> loop, Result result) {
  static StepText rows(String body) {
    return new StepText(body, Optional.empty(), new Result.Rows());
  }
}
