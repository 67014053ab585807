package dev.lakewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.lakewright.architecture.breach.BreachUtil;
import dev.lakewright.core.breach.CoreKnowsShell;
import dev.lakewright.one.First;
import dev.lakewright.planner.breach.ReachesOut;
import dev.lakewright.runtime.breach.KnowsTheShell;
import dev.lakewright.two.Second;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule finds the breaches that were made for it: some are classes beside this one, those of
 * which there are many are compiled on the spot.
 */
class ArchitectureBreachTest {
  private static JavaClasses of(Class<?>... types) {
    return new ClassFileImporter().importClasses(types);
  }

  private static void finds(ArchRule rule, Class<?>... types) {
    assertThat(rule.evaluate(of(types)).hasViolation()).as(rule.getDescription()).isTrue();
  }

  private static long violated(List<ArchRule> rules, JavaClasses classes) {
    return rules.stream().filter(rule -> rule.evaluate(classes).hasViolation()).count();
  }

  private static DynamicTest breach(String user, String used, List<ArchRule> rules, int expected) {
    return DynamicTest.dynamicTest(
        user + " uses " + used,
        () -> {
          Path folder = Files.createTempDirectory("breach");
          try {
            JavaClasses classes = new Breach(user, used).compiled(folder);
            assertThat(violated(rules, classes)).isEqualTo(expected);
          } finally {
            delete(folder);
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void findsCycle() {
    finds(Architecture.noCycles(), First.class, Second.class);
  }

  @Test
  void findsCoreThatKnowsOthers() {
    finds(Architecture.coreKnowsNobody(), CoreKnowsShell.class);
  }

  @TestFactory
  Stream<DynamicTest> findsEveryArrowBetweenCapabilities() {
    List<ArchRule> rules = Architecture.noArrowBetweenCapabilities();
    return Architecture.CAPABILITIES.stream()
        .flatMap(
            from ->
                Architecture.CAPABILITIES.stream()
                    .filter(to -> !to.equals(from))
                    .map(to -> breach(inside(from), inside(to), rules, 1)));
  }

  @TestFactory
  Stream<DynamicTest> findsEveryArrowToAnEdge() {
    List<ArchRule> rules = List.of(Architecture.nobodyKnowsTheEdges());
    return Architecture.EDGES.stream()
        .flatMap(
            edge ->
                Stream.of("core", "planner", "runtime", "lake")
                    .map(from -> breach(inside(from), inside(edge), rules, 1)));
  }

  @TestFactory
  Stream<DynamicTest> findsEveryLibraryOutOfBounds() {
    List<ArchRule> rules = Architecture.librariesAreConfined();
    return Architecture.CONFINED.entrySet().stream()
        .flatMap(
            confined -> {
              String library = confined.getKey().replace("..", "") + ".some";
              String home = confined.getValue().get(0);
              return Stream.of(
                  breach(inside("core"), library, rules, 1),
                  breach(inside("runtime"), library, rules, 1),
                  breach(inside(home), library, rules, 0));
            });
  }

  private static String inside(String module) {
    return Architecture.BASE + module + ".some";
  }

  @Test
  void findsArrowToAnEdge() {
    finds(Architecture.nobodyKnowsTheEdges(), KnowsTheShell.class);
  }

  @Test
  void findsPrinting() {
    finds(Architecture.onlyShellPrints(), ReachesOut.class);
  }

  @Test
  void findsUnmarkedPackage() {
    finds(Architecture.packagesAreNullMarked(), ReachesOut.class);
  }

  @Test
  void findsGatedQueryMadeOutsideTheGate() {
    finds(Architecture.onlyTheGateMakesGatedQueries(), BreachUtil.class);
  }

  @Test
  void findsGenericThrow() {
    finds(Architecture.noGenericThrows(), BreachUtil.class);
  }

  @Test
  void findsHomelessName() {
    finds(Architecture.noHomelessNames(), BreachUtil.class);
  }

  @Test
  void findsMutableStatic() {
    finds(Architecture.noMutableStatics(), BreachUtil.class);
  }
}
