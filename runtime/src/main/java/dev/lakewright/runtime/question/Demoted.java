package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.router.ToolId;
import dev.lakewright.runtime.route.ProductGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is said where no way led to an answer: that the user stopped it; else an abstention, which
 * says what was understood; else the first failure at the place where it went no further. What else
 * was tried stands behind it.
 */
record Demoted(Journey journey, RouteTaken route) {
  private static final String NOBODY =
      "nobody is set up to write SQL for these tiers: lakewright model add NAME URL MODEL sets a"
          + " model up";

  /**
   * Return how the question ends.
   *
   * @param defects exceptions that tools let out; of the only tool that was tried, it goes on
   */
  QuestionState orThrow(List<RuntimeException> defects) {
    QuestionState at = journey.state();
    Map<ToolId, Ending> endings = journey.endings();
    Optional<Failure> cancelled =
        endings.values().stream()
            .flatMap(it -> failure(it).stream())
            .filter(it -> it.code() == ErrorCode.CANCELLED_BY_USER)
            .findFirst();
    if (cancelled.isPresent()) {
      return at.failed(cancelled.get());
    }
    boolean wrote = at.gated().isPresent();
    Optional<ToolId> abstained =
        wrote
            ? Optional.empty()
            : last(endings, Demoted::asks)
                .or(() -> last(endings, it -> abstention(it).isPresent()));
    if (abstained.isPresent()) {
      return at.abstained(complete(abstained.get()));
    }
    if (route.detours().size() == 1 && !defects.isEmpty()) {
      throw defects.get(0);
    }
    return at.failed(failure(wrote));
  }

  private static Optional<ToolId> last(Map<ToolId, Ending> endings, Predicate<Ending> wanted) {
    return endings.entrySet().stream()
        .filter(it -> wanted.test(it.getValue()))
        .map(Map.Entry::getKey)
        .reduce((one, other) -> other);
  }

  private static boolean asks(Ending ending) {
    return abstention(ending).map(it -> !it.choices().isEmpty()).orElse(false);
  }

  private Abstention complete(ToolId tool) {
    Abstention said = abstention(ending(tool)).orElseThrow();
    List<String> broken =
        route.detours().stream()
            .filter(it -> endingOf(it.tool()).flatMap(Demoted::abstention).isEmpty())
            .map(it -> " " + sentence(it))
            .toList();
    return said.withReason(said.reason() + String.join("", broken));
  }

  private static String sentence(RouteTaken.Detour detour) {
    return "Tier " + detour.tool() + " gave no answer: " + detour.reason() + ".";
  }

  private Failure failure(boolean wrote) {
    Optional<Map.Entry<ToolId, Ending>> first =
        journey.endings().entrySet().stream()
            .filter(it -> failure(it.getValue()).isPresent())
            .filter(it -> !wrote || ProductGraph.isEngine(it.getKey()))
            .findFirst();
    return first
        .map(it -> alsoTried(failure(it.getValue()).orElseThrow(), it.getKey()))
        .orElseGet(() -> unavailable(wrote));
  }

  private Failure unavailable(boolean wrote) {
    String why =
        route.detours().stream().map(RouteTaken.Detour::reason).collect(Collectors.joining("; "));
    ErrorCode code = wrote ? ErrorCode.ENGINE_FAILED : ErrorCode.MODEL_UNAVAILABLE;
    return Failure.of(code, why.isEmpty() ? NOBODY : why);
  }

  private Failure alsoTried(Failure failure, ToolId of) {
    String others =
        route.detours().stream()
            .filter(it -> !it.tool().equals(of.value()))
            .filter(it -> ProductGraph.isEngine(of) == ProductGraph.isEngine(new ToolId(it.tool())))
            .map(
                it ->
                    it.reason().equals(failure.message())
                        ? it.tool()
                        : it.tool() + ": " + it.reason())
            .collect(Collectors.joining("; "));
    String message =
        others.isEmpty() ? failure.message() : failure.message() + " (also tried: " + others + ")";
    return failure.withMessage(message);
  }

  private Ending ending(ToolId tool) {
    return Optional.ofNullable(journey.endings().get(tool)).orElseThrow();
  }

  private Optional<Ending> endingOf(String tool) {
    return Optional.ofNullable(journey.endings().get(new ToolId(tool)));
  }

  private static Optional<Abstention> abstention(Ending ending) {
    return ending.fold(Optional::empty, Optional::of, failure -> Optional.empty());
  }

  private static Optional<Failure> failure(Ending ending) {
    return ending.fold(Optional::empty, abstention -> Optional.empty(), Optional::of);
  }
}
