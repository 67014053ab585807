package dev.lakewright.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where sinks may not write, and sources not read. */
class SinkPlacesTest {
  @TempDir Path temp;
  private Path folder;
  private PlanLab lab = new PlanLab(Path.of(""));

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectories(temp.resolve("workspace"));
    Files.createDirectories(temp.resolve("outside"));
    Files.writeString(temp.resolve("outside/z.csv"), "a\n1\n");
    lab = PlanLab.in(folder);
    Files.createSymbolicLink(folder.resolve("link"), temp.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("lake"), folder.resolve("data"));
  }

  private List<String> problems(String steps) throws IOException {
    return lab.plan("p", steps).problems(PlanRequest.of("p"));
  }

  @Test
  void linksLeadNowhereElse() throws IOException {
    assertThat(problems("a: {inputs: [sale], sink: {csv: link/new.csv}}"))
        .singleElement()
        .asString()
        .contains("leads outside of the workspace by a link");
    assertThat(problems("a: {inputs: [sale], sink: {csv: lake/new.csv}}"))
        .singleElement()
        .asString()
        .contains("would overwrite a source");
    assertThat(
            problems(
                "s: {source: {files: [link/z.csv]}}\na: {inputs: [s], sink: {csv: out/a.csv}}"))
        .anySatisfy(it -> assertThat(it).contains("lies outside of the workspace"));
    assertThat(problems("a: {inputs: [sale], sink: {csv: out/a.csv}}")).isEmpty();
  }

  @Test
  void theWorkspacesFileIsNoSink() throws IOException {
    assertThat(problems("a: {inputs: [sale], sink: {csv: lakewright.yaml}}"))
        .singleElement()
        .asString()
        .contains("is the workspace's own file");
  }

  @Test
  void aRolesPlansWriteBelowItsOwnFolder() throws IOException {
    lab.write(
        "lakewright.yaml",
        """
        format: 1
        lakes:
          shop:
            paths: [data]
        policy:
          default: low
          roles:
            low: {tables: {shop.country: {access: hide}}}
        """);
    assertThat(sink("out/a.csv"))
        .singleElement()
        .asString()
        .contains("is not for this role: this role writes files below results/low");
    assertThat(sink("results/low/a.csv")).isEmpty();
    for (String ending : List.of("", "/", "/.", "/x/..")) {
      assertThat(problems("q", "{parquet: results/low" + ending + "}"))
          .singleElement()
          .asString()
          .contains("is not for this role");
    }
  }

  @Test
  void whatAnotherRoleKeptIsNotMoreThanThisOneMayHave() throws IOException {
    String policy =
        """
        format: 1
        lakes: {shop: {paths: [data]}}
        policy:
          default: @
          roles: {all: {}, few: {maxRows: 2}}
        """;
    lab.plan(
        "p",
        "big: {inputs: [sale], sql: SELECT * FROM sale}\n"
            + "out: {inputs: [big], sink: {csv: results/a.csv}}");
    lab.write("lakewright.yaml", policy.replace("@", "all"));
    assertThat(lab.run("p").worked()).contains("big");
    lab.write("lakewright.yaml", policy.replace("@", "few"));
    assertThat(lab.run("p").failure().orElseThrow().message())
        .contains("gives more rows than your role may have");
  }

  private List<String> sink(String path) throws IOException {
    return problems("q", "{csv: " + path + "}");
  }

  private List<String> problems(String plan, String sink) throws IOException {
    lab.write(
        "pipelines/" + plan + ".yaml",
        """
        format: 1
        name: q
        steps:
          sale: {source: shop.sale}
          a: {inputs: [sale], sink: @}
        """
            .replace("@", sink));
    return lab.problems(PlanRequest.of(plan));
  }
}
