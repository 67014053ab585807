package dev.lakewright.shell.export;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.shell.names.Usage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms that a result can take. */
// The lists are unmodifiable, which their type does not tell.
@SuppressWarnings("ImmutableEnumChecker")
public enum OutputFormat {
  TABLE(List.of(".txt"), Optional.empty()),
  CSV(List.of(".csv"), Optional.of(ExportFormat.CSV)),
  JSON(List.of(".json"), Optional.of(ExportFormat.JSON)),
  NDJSON(List.of(".ndjson", ".jsonl"), Optional.of(ExportFormat.NDJSON)),
  MARKDOWN(List.of(".md", ".markdown"), Optional.empty()),
  PARQUET(List.of(".parquet"), Optional.of(ExportFormat.PARQUET));

  private final List<String> endings;
  private final Optional<ExportFormat> exported;

  OutputFormat(List<String> endings, Optional<ExportFormat> exported) {
    this.endings = endings;
    this.exported = exported;
  }

  public static OutputFormat parse(String word) {
    List<String> words = Arrays.stream(values()).map(OutputFormat::word).toList();
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Usage.wrong(
                    "There is no format \"" + word + "\"; there are " + String.join(", ", words),
                    NearestNames.among(words, word, 1)));
  }

  /** Tell the format by a file's ending. */
  public static OutputFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(name::endsWith))
        .findFirst()
        .orElseThrow(
            () ->
                Usage.wrong(
                    "The ending of \"" + file + "\" tells no format; say --format FORMAT."));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Return the engine's format for whole results; empty for what the shell itself renders. */
  public Optional<ExportFormat> exported() {
    return exported;
  }
}
