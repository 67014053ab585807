package dev.lakewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.lakewright.core.sql.GatedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The rules that the compiler cannot hold; design.md §3 says why each is there. */
final class Architecture {
  static final String BASE = "dev.lakewright.";

  /** Capabilities by package; the packages of agent-core, runtime and the edges are not in it. */
  static final List<String> CAPABILITIES =
      List.of("planner", "text", "router", "gateway", "sql", "lake", "check", "export");

  static final List<String> EDGES = List.of("shell", "bench");

  /** Library packages, each with our packages that may use them. */
  static final Map<String, List<String>> CONFINED =
      Map.ofEntries(
          Map.entry("org.apache.calcite..", List.of("sql")),
          Map.entry("org.duckdb..", List.of("lake")),
          Map.entry("org.apache.arrow..", List.of("lake")),
          Map.entry("org.sqlite..", List.of("lake", "bench")),
          Map.entry("java.sql..", List.of("lake", "bench")),
          Map.entry("org.snakeyaml..", List.of("planner")),
          Map.entry("dev.langchain4j..", List.of("gateway")),
          Map.entry("de.kherud..", List.of("gateway.llama")),
          Map.entry("ai.onnxruntime..", List.of("text.judge")),
          Map.entry("java.net.http..", List.of("gateway")),
          Map.entry("org.springframework..", List.of("shell")),
          Map.entry("org.jline..", List.of("shell")),
          Map.entry("io.modelcontextprotocol..", List.of("shell.mcp")),
          Map.entry("reactor..", List.of("shell.mcp")),
          Map.entry("org.reactivestreams..", List.of("shell.mcp")),
          Map.entry("org.openjdk.jmh..", List.of("bench")),
          Map.entry("org.jgrapht..", List.of("bench")));

  private Architecture() {}

  static List<ArchRule> all() {
    List<ArchRule> rules = new ArrayList<>(List.of(noCycles(), coreKnowsNobody()));
    rules.addAll(noArrowBetweenCapabilities());
    rules.add(nobodyKnowsTheEdges());
    rules.addAll(librariesAreConfined());
    rules.add(onlyShellPrints());
    rules.add(packagesAreNullMarked());
    rules.add(onlyTheGateMakesGatedQueries());
    rules.add(noGenericThrows());
    rules.add(noHomelessNames());
    rules.add(noMutableStatics());
    return rules;
  }

  static ArchRule noCycles() {
    return slices().matching(BASE + "(**)").should().beFreeOfCycles();
  }

  static ArchRule coreKnowsNobody() {
    return noClasses()
        .that()
        .resideInAPackage(BASE + "core..")
        .should()
        .dependOnClassesThat(
            describe(
                "are of another module",
                type ->
                    type.getPackageName().startsWith(BASE)
                        && !type.getPackageName().startsWith(BASE + "core")))
        .because("contracts lie inside, and know nobody");
  }

  static List<ArchRule> noArrowBetweenCapabilities() {
    List<ArchRule> rules = new ArrayList<>();
    for (String from : CAPABILITIES) {
      String[] others =
          CAPABILITIES.stream()
              .filter(other -> !other.equals(from))
              .map(other -> BASE + other + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(BASE + from + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .because("capabilities meet in runtime")
              .allowEmptyShould(true));
    }
    return rules;
  }

  static ArchRule nobodyKnowsTheEdges() {
    String[] edges = EDGES.stream().map(edge -> BASE + edge + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(edges)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(edges)
        .because("shell and benchmarks are edges: everything else can do without them");
  }

  static List<ArchRule> librariesAreConfined() {
    List<ArchRule> rules = new ArrayList<>();
    CONFINED.forEach(
        (library, homes) ->
            rules.add(
                noClasses()
                    .that()
                    .resideOutsideOfPackages(
                        homes.stream().map(home -> BASE + home + "..").toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .because(library + " is used in " + homes + " only")
                    .allowEmptyShould(true)));
    return rules;
  }

  static ArchRule onlyShellPrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "shell..", BASE + "bench..")
        .should(ACCESS_STANDARD_STREAMS)
        .because("what a person sees is rendered in the shell, escaped");
  }

  static ArchRule packagesAreNullMarked() {
    return classes().should(resideInNullMarkedPackage()).because("absent is said aloud");
  }

  static ArchRule onlyTheGateMakesGatedQueries() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "sql..", BASE + "core.sql")
        .should()
        .callConstructorWhere(
            describe(
                "a GatedQuery is made",
                call -> call.getTargetOwner().isEquivalentTo(GatedQuery.class)))
        .because("everything that reaches an engine passes the gate");
  }

  static ArchRule noGenericThrows() {
    return noClasses()
        .should(THROW_GENERIC_EXCEPTIONS)
        .because("a failure has a code that can be counted");
  }

  static ArchRule noHomelessNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Processor|Info|DTO)")
        .because("such a name says nothing of what the class does");
  }

  static ArchRule noMutableStatics() {
    return fields().that().areStatic().should().beFinal().because("state is passed, not shared");
  }

  private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
    return new ArchCondition<>("reside in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String message = type.getName() + " is in an unmarked package";
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }
}
