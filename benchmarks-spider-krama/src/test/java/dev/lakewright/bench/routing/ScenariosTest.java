package dev.lakewright.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.bench.routing.HealingTable.Audited;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The publication's scenarios, one by one and in sum. */
class ScenariosTest {
  private static List<Scenario> scenarios() throws IOException {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    Path data = set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set);
    assumeTrue(Files.isDirectory(data.resolve("tool-routing")), "skipped: no benchmark data");
    return ScenarioFile.read(data);
  }

  @TestFactory
  Stream<DynamicTest> doesAsThePublicationDoes() throws IOException {
    return scenarios().stream().map(it -> DynamicTest.dynamicTest(it.id(), () -> isAsMeasured(it)));
  }

  private static void isAsMeasured(Scenario scenario) {
    Scenario.Measured measured = scenario.measured();
    RouteResult<String> result =
        Audited.of(HealingTable.faithful(), scenario.foretold(), scenario.failed()).result();
    assertThat(result.executed()).isEqualTo(measured.path());
    assertThat(result.modelCalls()).isEqualTo(measured.modelCalls());
    assertThat(result.reroutes()).isEqualTo(measured.reroutes());
    assertThat(ReactBaseline.modelCalls(scenario)).isEqualTo(measured.reactCalls());
    Audited workflow = Audited.of(new StaticWorkflow(scenario), scenario.met(), scenario.failed());
    assertThat(workflow.silent()).isEqualTo(measured.silent() == 1);
  }

  /** Where the publication's own expectation is met, ours takes the same way, at equal cost. */
  @TestFactory
  Stream<DynamicTest> findsFailuresOnTheWay() throws IOException {
    return scenarios().stream().map(it -> DynamicTest.dynamicTest(it.id(), () -> isHonest(it)));
  }

  private static void isHonest(Scenario scenario) {
    for (var task : List.of(scenario.met(), scenario.pinned())) {
      Audited run = Audited.of(HealingTable.lakewright(), task, scenario.failed());
      boolean reached = scenario.measured().path().contains(scenario.goal());
      assertThat(run.findings()).isZero();
      assertThat(run.result().executed()).isEqualTo(scenario.measured().path());
      assertThat(run.result().status())
          .isEqualTo(reached ? RouteStatus.SUCCESS : RouteStatus.DEMOTED);
      assertThat(run.result().modelCalls()).isEqualTo(reached ? 0 : 1);
    }
  }

  @Test
  void sumsToThePublishedFigures() throws IOException {
    assertThat(new HealingTable(scenarios()).findings().figures())
        .containsEntry("faithfulCompleted", 19.0)
        .containsEntry("faithfulModelCalls", 9.0)
        .containsEntry("faithfulReroutes", 24.0)
        .containsEntry("faithfulSilent", 0.0)
        .containsEntry("faithfulPathsEqual", 19.0)
        .containsEntry("reactModelCalls", 123.0)
        .containsEntry("staticCorrect", 16.0)
        .containsEntry("staticSilent", 3.0)
        .containsEntry("lakewrightModelCalls", 7.0)
        .containsEntry("lakewrightReroutes", 24.0)
        .containsEntry("lakewrightSilent", 0.0);
  }

  @Test
  void takesTheBestWayUnderEverySetOfFailures() throws IOException {
    List<Scenario> all = scenarios();
    List<Subsets.Count> counts =
        Stream.of("CS-1", "TB-1", "CM-1")
            .map(id -> all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow())
            .map(Subsets::count)
            .toList();
    assertThat(counts)
        .containsExactly(
            new Subsets.Count(64, 0, 0),
            new Subsets.Count(256, 0, 0),
            new Subsets.Count(128, 0, 0));
  }

  /** The short form of the suite's 10,000 runs. */
  @Test
  void staysHonestInChaos() throws IOException {
    Chaos.Count count = new Chaos(scenarios(), 1).run(2_000);
    assertThat(count.found()).isZero();
    assertThat(count.reached()).isBetween(400, 1_900);
  }
}
