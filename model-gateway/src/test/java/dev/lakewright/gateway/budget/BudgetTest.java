package dev.lakewright.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelBudget.Limit;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenEstimate;
import dev.lakewright.testkit.model.ScriptedModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
  private static final ModelRequest REQUEST =
      ModelRequest.of(List.of(ModelMessage.user("How many items are there?")), 100);
  private static final long INPUT = TokenEstimate.of(REQUEST.messages());
  private static final ModelPrice DEAR =
      new ModelPrice(new BigDecimal("1000"), new BigDecimal("2000"));

  @TempDir Path folder;

  private final ScriptedModel model = ScriptedModel.replying(request -> "SELECT 1");
  private final long output = TokenEstimate.of("SELECT 1");

  private ModelOutcome ask(Meter... meters) {
    return new BudgetedClient(model, DEAR, List.of(meters))
        .ask(REQUEST, CallControl.within(Duration.ofSeconds(1)));
  }

  private static Optional<FailureKind> kind(ModelOutcome outcome) {
    return outcome.failure().map(ModelFailure::kind);
  }

  private DayMeter day(Limit limit, String instant) {
    return new DayMeter(
        folder.resolve("models").resolve("day.json"),
        limit,
        Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  @Test
  void asksNobodyWhereTheWorstCaseIsBeyondTheBudget() {
    ModelOutcome outcome = ask(new SpanMeter("question", Limit.ofTokens(INPUT + 99)));
    assertThat(kind(outcome)).contains(FailureKind.OVER_BUDGET);
    assertThat(outcome.failure().map(ModelFailure::message).orElseThrow())
        .contains("budget of the question is " + (INPUT + 99));
    assertThat(model.asked()).isEmpty();
  }

  @Test
  void countsWhatWasUsedAndNotWhatWasSetAside() {
    SpanMeter meter = new SpanMeter("question", Limit.ofTokens(INPUT + 100 + INPUT + output));
    assertThat(ask(meter).reply()).isPresent();
    assertThat(meter.spent().tokens().total()).isEqualTo(INPUT + output);
    assertThat(ask(meter).reply()).isPresent();
    assertThat(kind(ask(meter))).contains(FailureKind.OVER_BUDGET);
  }

  @Test
  void countsMoneyByPrice() {
    SpanMeter meter =
        new SpanMeter("run", new Limit(OptionalLong.empty(), Optional.of(new BigDecimal("0.25"))));
    assertThat(ask(meter).reply()).isPresent();
    BigDecimal real = new BigDecimal(INPUT * 1000 + output * 2000).movePointLeft(6);
    assertThat(meter.spent().money()).isEqualByComparingTo(real);
    assertThat(kind(ask(meter))).isEmpty();
    assertThat(
            kind(
                ask(
                    new SpanMeter(
                        "run", new Limit(OptionalLong.empty(), Optional.of(BigDecimal.ZERO))))))
        .contains(FailureKind.OVER_BUDGET);
  }

  @Test
  void takesNothingFromOneBudgetWhereAnotherIsSpent() {
    SpanMeter wide = new SpanMeter("run", Limit.NONE);
    assertThat(kind(ask(wide, new SpanMeter("question", Limit.ofTokens(0)))))
        .contains(FailureKind.OVER_BUDGET);
    assertThat(wide.spent().tokens().total()).isZero();
  }

  @Test
  void givesBackWhatAFailureDidNotUse() {
    SpanMeter meter = new SpanMeter("question", Limit.NONE);
    ScriptedModel nobody =
        new ScriptedModel("m", request -> ModelOutcome.failed(FailureKind.UNREACHABLE, "gone"));
    new BudgetedClient(nobody, DEAR, List.of(meter))
        .ask(REQUEST, CallControl.within(Duration.ofSeconds(1)));
    assertThat(meter.spent().tokens().total()).isZero();
  }

  @Test
  void sharesTheDayWithOtherProcessesAndForgetsItOnTheNext() {
    Limit limit = Limit.ofTokens(INPUT + 100 + output);
    assertThat(ask(day(limit, "2026-11-26T23:00:00Z")).reply()).isPresent();
    assertThat(kind(ask(day(limit, "2026-11-26T23:59:00Z")))).contains(FailureKind.OVER_BUDGET);
    assertThat(ask(day(limit, "2026-11-27T00:01:00Z")).reply()).isPresent();
  }

  @Test
  void takesADamagedCountForNone() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Files.writeString(folder.resolve("models").resolve("day.json"), "{\"format\":1,\"da");
    assertThat(ask(day(Limit.ofTokens(1_000), "2026-11-26T23:00:00Z")).reply()).isPresent();
  }
}
