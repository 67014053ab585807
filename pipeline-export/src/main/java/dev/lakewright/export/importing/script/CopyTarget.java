package dev.lakewright.export.importing.script;

import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.project.SqlWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where COPY writes, read from the words behind TO. */
final class CopyTarget {
  private static final List<String> HARMLESS =
      List.of("HEADER", "OVERWRITE", "OVERWRITE_OR_IGNORE", "TRUE", "1", "FORMAT", "PARTITION_BY");

  private final Statement statement;
  private String format = "";
  private final List<String> partitions = new ArrayList<>();
  private boolean known = true;

  private CopyTarget(Statement statement) {
    this.statement = statement;
  }

  /**
   * Return the target.
   *
   * @param at place of the word behind TO
   * @return nothing where a plan has no such sink
   */
  static Optional<SinkTarget> of(Statement statement, int at) {
    return new CopyTarget(statement).read(at);
  }

  private Optional<SinkTarget> read(int at) {
    List<SqlWord> words = statement.words();
    if (at >= words.size() || !words.get(at).isPlainString()) {
      return Optional.empty();
    }
    String path = words.get(at).value();
    if (statement.symbol(at + 1, "(")) {
      options(at + 2, statement.closing(at + 1));
    } else if (at + 1 < words.size()) {
      return Optional.empty();
    }
    String kind = format.isEmpty() ? ending(path) : format;
    return switch (known ? kind : "") {
      case "parquet" ->
          Optional.of(new SinkTarget.Parquet(path.replaceAll("\\.parquet$", ""), partitions));
      case "csv" ->
          Optional.of(new SinkTarget.Csv(path)).filter(it -> partitions.isEmpty()).map(it -> it);
      default -> Optional.empty();
    };
  }

  private static String ending(String path) {
    String low = path.toLowerCase(Locale.ROOT);
    return low.endsWith(".parquet") ? "parquet" : low.endsWith(".csv") ? "csv" : "";
  }

  private void options(int from, int to) {
    for (int i = from; i < to; i++) {
      SqlWord word = statement.words().get(i);
      String text = word.value().toUpperCase(Locale.ROOT);
      if (i > from && statement.has(i - 1, "FORMAT")) {
        format = text.toLowerCase(Locale.ROOT);
      } else if (statement.has(i, "PARTITION_BY")) {
        i = partitioned(i + 1);
      } else if (word.kind() != SqlWord.Kind.SYMBOL && !HARMLESS.contains(text)) {
        known = false;
      }
    }
  }

  private int partitioned(int at) {
    int end = statement.symbol(at, "(") ? statement.closing(at) : at;
    for (int i = at; i <= end && i < statement.words().size(); i++) {
      if (statement.words().get(i).isName()) {
        partitions.add(statement.words().get(i).value());
      }
    }
    return end;
  }
}
