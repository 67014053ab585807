package dev.lakewright.bench.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.bench.micro.Trial;
import dev.lakewright.bench.micro.TrialLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trials in a JSON file, which names what they are of: the model and the data. A file of other ones
 * is not read.
 */
public final class TrialFile implements TrialLog {
  private static final TypeReference<Map<String, List<Trial>>> FORM = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;
  private final String of;
  private final List<Trial> trials;

  private TrialFile(Path file, String of, List<Trial> trials) {
    this.file = file;
    this.of = of;
    this.trials = trials;
  }

  /**
   * Open a file, or begin one.
   *
   * @param of names what trials are of
   * @throws IOException if the file holds no trials, or trials of something else
   */
  public static TrialFile open(Path file, String of) throws IOException {
    if (!Files.exists(file)) {
      return new TrialFile(file, of, new ArrayList<>());
    }
    Map<String, List<Trial>> read = new ObjectMapper().readValue(file.toFile(), FORM);
    List<Trial> trials = read.get(of);
    if (trials == null) {
      throw new IOException(file + " holds trials of " + read.keySet() + ", not of " + of);
    }
    return new TrialFile(file, of, new ArrayList<>(trials));
  }

  @Override
  public Optional<Trial> find(String name) {
    return trials.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  @Override
  public void keep(Trial trial) throws IOException {
    trials.add(trial);
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(
        draft, json.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of(of, trials)));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
