package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomPlansTest {
  /** All 500 take minutes; every build looks at some. */
  private static final int PLANS = Boolean.getBoolean("exports") ? 500 : 25;

  private static final List<String> BRANCHING = List.of("airflow", "kfp", "spark", "dagster");

  @TempDir Path folder;

  @Test
  void everyFileParsesInItsOwnLanguage() throws IOException {
    Runners runners = Runners.in(folder);
    int written = 0;
    for (int seed = 0; seed < PLANS; seed++) {
      for (ExportTarget target : Targets.all()) {
        boolean branching = seed % 2 == 0 && BRANCHING.contains(target.word());
        boolean databases = !target.word().equals("spark");
        ExportRequest request = new RandomPlans(seed).plan(branching, databases).request();
        List<ExportFile> files = files(target, request);
        assertThat(files).as("stable").isEqualTo(files(target, request));
        write(folder.resolve("all").resolve(target.word() + seed), files);
        written += files.size();
      }
    }
    String said =
        runners.python(Runners.resource("parse_all.py"), folder.resolve("all").toString());
    assertThat(said).isEqualTo(written + " files, 0 wrong");
  }

  private static List<ExportFile> files(ExportTarget target, ExportRequest request) {
    return target
        .export(request)
        .fold(
            it -> it,
            limits -> {
              throw new AssertionError(target.word() + " " + limits);
            });
  }

  private static void write(Path project, List<ExportFile> files) throws IOException {
    for (ExportFile file : files) {
      Path path = project.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
  }
}
