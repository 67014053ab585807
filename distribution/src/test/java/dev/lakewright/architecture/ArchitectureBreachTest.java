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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule finds the breach that was made for it. */
class ArchitectureBreachTest {
  private static JavaClasses of(Class<?>... types) {
    return new ClassFileImporter().importClasses(types);
  }

  private static void finds(ArchRule rule, Class<?>... types) {
    assertThat(rule.evaluate(of(types)).hasViolation()).as(rule.getDescription()).isTrue();
  }

  private static void someFinds(List<ArchRule> rules, Class<?> type) {
    assertThat(rules)
        .anyMatch(rule -> rule.allowEmptyShould(true).evaluate(of(type)).hasViolation());
  }

  @Test
  void findsCycle() {
    finds(Architecture.noCycles(), First.class, Second.class);
  }

  @Test
  void findsCoreThatKnowsOthers() {
    finds(Architecture.coreKnowsNobody(), CoreKnowsShell.class);
  }

  @Test
  void findsArrowBetweenCapabilities() {
    someFinds(Architecture.noArrowBetweenCapabilities(), ReachesOut.class);
  }

  @Test
  void findsArrowToAnEdge() {
    finds(Architecture.nobodyKnowsTheEdges(), KnowsTheShell.class);
  }

  @Test
  void findsLibraryOutOfBounds() {
    someFinds(Architecture.librariesAreConfined(), ReachesOut.class);
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
