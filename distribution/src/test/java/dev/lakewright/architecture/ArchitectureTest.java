package dev.lakewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("jmh_generated"))
          .importPackages("dev.lakewright");

  @Test
  void seesEveryModule() {
    Stream.of(
            "core", "planner", "text", "router", "gateway", "sql", "lake", "check", "runtime",
            "shell", "bench")
        .forEach(
            module ->
                assertThat(PRODUCT.containPackage("dev.lakewright." + module))
                    .as("classes of %s", module)
                    .isTrue());
  }

  @TestFactory
  Stream<DynamicTest> holds() {
    return Architecture.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
  }
}
