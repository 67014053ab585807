package dev.lakewright.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.bench.micro.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFileTest {
  private static final Trial TRIAL =
      new Trial(Trial.Kind.ABLATION, "no links", 40, 0.5, 0.75, 0.25, 0.125, 0.0625);

  @TempDir private Path folder;

  @Test
  void goesOnWhereItWasCutOff() throws IOException {
    Path file = folder.resolve("trials.json");
    TrialFile.open(file, "model a").keep(TRIAL);

    TrialFile again = TrialFile.open(file, "model a");

    assertThat(again.find("no links")).contains(TRIAL);
    assertThat(again.find("others")).isEmpty();
    again.keep(TRIAL.as(Trial.Kind.LEARNING_CURVE, "half"));
    assertThat(TrialFile.open(file, "model a").find("half")).isPresent();
    assertThat(TrialFile.open(file, "model a").find("no links")).contains(TRIAL);
  }

  @Test
  void refusesTrialsOfAnotherModel() throws IOException {
    Path file = folder.resolve("trials.json");
    TrialFile.open(file, "model a").keep(TRIAL);

    assertThatThrownBy(() -> TrialFile.open(file, "model b"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("model a");
  }

  @Test
  void refusesWhatHoldsNoTrials() throws IOException {
    Path file = Files.writeString(folder.resolve("trials.json"), "rows, no trials");

    assertThatThrownBy(() -> TrialFile.open(file, "model a")).isInstanceOf(IOException.class);
  }
}
