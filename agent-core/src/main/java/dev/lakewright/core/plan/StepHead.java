package dev.lakewright.core.plan;

import dev.lakewright.core.contract.Contract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What steps of every kind have.
 *
 * @param inputs steps whose rows it reads, distinct, in the order that the plan gives them
 * @param when outcomes of branches, of which one must come about; empty where it always runs
 * @param contract what its rows keep; a run fails and leaves no result where an error of it is
 *     violated
 * @param timeout of one try
 */
public record StepHead(
    StepId id,
    String description,
    Optional<String> owner,
    List<StepId> inputs,
    List<Condition> when,
    Optional<Contract> contract,
    Resources resources,
    Retry retry,
    Optional<Duration> timeout) {
  public StepHead {
    inputs = List.copyOf(inputs);
    when = List.copyOf(when);
  }

  /** Return the head of a step that has a name and inputs, and the rest as usual. */
  public static StepHead of(StepId id, List<StepId> inputs) {
    return new StepHead(
        id,
        "",
        Optional.empty(),
        inputs,
        List.of(),
        Optional.empty(),
        Resources.DEFAULT,
        Retry.NONE,
        Optional.empty());
  }

  public StepHead describedAs(String words) {
    return new StepHead(id, words, owner, inputs, when, contract, resources, retry, timeout);
  }

  public StepHead with(Contract promised) {
    return new StepHead(
        id, description, owner, inputs, when, Optional.of(promised), resources, retry, timeout);
  }

  public StepHead when(List<Condition> outcomes) {
    return new StepHead(
        id, description, owner, inputs, outcomes, contract, resources, retry, timeout);
  }

  public StepHead reading(List<StepId> others) {
    return new StepHead(id, description, owner, others, when, contract, resources, retry, timeout);
  }
}
