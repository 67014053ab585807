package dev.lakewright.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.runtime.Lakewright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bundle says of a plan and its data, and what is told where they are otherwise. */
class BundleTest {
  @TempDir Path folder;
  private ExportLab lab = new ExportLab(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    lab = ExportLab.in(folder);
    lab.write("extra/more.csv", "a\n1\n");
    lab.plan(
        "bundled",
        """
        more: {source: {files: [extra/*.csv]}}
        out: {inputs: [sale], sink: {parquet: out/sale}}
        """);
    String list =
        lab.export("bundled", "bundle").files().stream()
            .filter(it -> it.path().equals("bundle.json"))
            .map(ExportFile::text)
            .findFirst()
            .orElseThrow();
    lab.write("bundle.json", list);
  }

  private List<String> differences(String... accepted) {
    try (Lakewright lakewright = lab.open()) {
      return lakewright
          .exports()
          .differences(folder.resolve("bundle.json"), Set.of(accepted))
          .stream()
          .map(Failure::message)
          .toList();
    }
  }

  @Test
  void tellsNothingWhereAllIsAsItWas() {
    assertThat(differences()).isEmpty();
  }

  @Test
  void namesEverySourceThatDiffersUnlessItIsAccepted() throws IOException {
    Path country = folder.resolve("data/country.csv");
    Files.writeString(country, Files.readString(country).replace("Chile", "Chili"));
    Files.writeString(folder.resolve("extra/most.csv"), "a\n2\n");
    Path sale = folder.resolve("data/sale.csv");
    Files.writeString(sale, Files.readString(sale) + "7;2014-01-09;;;9.00;\n");
    assertThat(differences())
        .hasSize(3)
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith("the source sale: sale.csv has ")
                    .contains("bytes instead of"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith("the source country: country.csv has other content: SHA-256 "))
        .anySatisfy(
            it ->
                assertThat(it)
                    .isEqualTo(
                        "the source more: extra/most.csv was not there when the bundle was made"));
    assertThat(differences("sale", "more")).singleElement().asString().contains("country.csv");
    assertThat(differences("sale", "more", "country")).isEmpty();
  }

  @Test
  void namesFilesThatAreGone() throws IOException {
    Files.delete(folder.resolve("data/country.csv"));
    assertThat(differences()).containsExactly("the source country: country.csv is not there");
  }

  @Test
  void tellsThatThePlanIsAnother() throws IOException {
    Path plan = folder.resolve("pipelines/bundled.yaml");
    Files.writeString(plan, Files.readString(plan) + "# more\n");
    assertThat(differences())
        .containsExactly("the plan bundled is not as it was when the bundle was made");
  }

  @Test
  void tellsThatAStepHasOtherColumns() throws IOException {
    Path list = folder.resolve("bundle.json");
    Files.writeString(
        list,
        Files.readString(list).replaceFirst("\"region\" : \"VARCHAR\"", "\"region\" : \"BLOB\""));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("the step country has the columns");
  }
}
