package dev.lakewright.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.runtime.Lakewright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that a role may name. */
class PlanNamesTest {
  private static final String PLAN =
      """
      format: 1
      name: p
      steps:
        sale: {source: shop.sale}
        a: {inputs: [sale], sink: {csv: results/low/a.csv}}
      """;

  @TempDir Path temp;
  private Path folder = Path.of("");
  private PlanLab lab = new PlanLab(Path.of(""));

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectories(temp.resolve("workspace"));
    lab = PlanLab.in(folder);
    lab.write("pipelines/p.yaml", PLAN);
    lab.write("other/p.yaml", PLAN);
    Files.writeString(temp.resolve("secret.yaml"), "password: hush\n");
    Files.createSymbolicLink(folder.resolve("pipelines/link.yaml"), temp.resolve("secret.yaml"));
  }

  private void policy() throws IOException {
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
  }

  @Test
  void aRoleNamesPlansOfTheFolderAlone() throws IOException {
    policy();
    try (Lakewright low = lab.open()) {
      assertThat(low.plans().view(PlanRequest.of("p")).problems()).isEmpty();
      for (String typed :
          List.of(
              temp + "/secret.yaml",
              "../secret.yaml",
              temp + "/nothing.yaml",
              "lakewright.yaml",
              "other/p.yaml",
              "pipelines/p.yaml",
              "link")) {
        assertThatThrownBy(() -> low.plans().view(PlanRequest.of(typed)))
            .as(typed)
            .hasMessage("there is no plan of the name " + typed);
        assertThatThrownBy(
                () ->
                    low.plans().run(PlanRequest.of(typed), RunControl.free(), PlanListener.SILENT))
            .as(typed)
            .hasMessage("there is no plan of the name " + typed);
      }
    }
  }

  @Test
  void whoSeesEverythingNamesPathsToo() {
    try (Lakewright owner = lab.open()) {
      assertThat(owner.plans().view(PlanRequest.of("other/p.yaml")).problems()).isEmpty();
    }
  }
}
