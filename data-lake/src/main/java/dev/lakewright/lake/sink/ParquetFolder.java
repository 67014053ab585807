package dev.lakewright.lake.sink;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.SinkTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** A folder of Parquet files, with a folder a value of the columns it is partitioned by. */
final class ParquetFolder {
  private static final int KEY_LENGTH = 12;

  private final SinkOrder order;
  private final Rows rows;
  private final List<String> partitionBy;
  private final Path draft;

  ParquetFolder(SinkOrder order, Rows rows, SinkTarget.Parquet to) {
    this.order = order;
    this.rows = rows;
    this.partitionBy = to.partitionBy();
    this.draft = Folders.draft(order.target());
  }

  SinkReceipt write() {
    try {
      Folders.recover(order.target());
      if (isAdded()) {
        return new SinkReceipt(rows.count(), Folders.bytes(order.target()), true);
      }
      Files.createDirectories(draft);
      fill();
      Folders.swap(draft, order.target());
      return new SinkReceipt(rows.count(), Folders.bytes(order.target()), false);
    } catch (IOException refused) {
      throw SinkWriter.notWritable(order.target(), refused);
    } catch (SQLException problem) {
      throw Failed.of(problem);
    } finally {
      Failed.discard(draft);
    }
  }

  private boolean isAdded() throws IOException {
    boolean appends = order.mode().fold(() -> false, () -> true, keys -> false);
    return appends
        && Folders.files(order.target()).stream()
            .anyMatch(file -> file.getFileName().toString().startsWith(addition()));
  }

  private String addition() {
    return "added-" + order.key().substring(0, Math.min(KEY_LENGTH, order.key().length()));
  }

  private void fill() throws IOException, SQLException {
    List<Path> there = Folders.files(order.target());
    if (!there.isEmpty() && !order.mode().fold(() -> true, () -> false, keys -> false)) {
      rows.requireSameColumns(existing());
    }
    boolean appends = order.mode().fold(() -> false, () -> true, keys -> false);
    if (appends) {
      keep(there);
    }
    String relation =
        there.isEmpty()
            ? order.mode().fold(rows::relation, rows::relation, this::checked)
            : order.mode().fold(rows::relation, rows::relation, this::merged);
    copy(relation, appends ? addition() : "data");
  }

  private String checked(List<String> keys) {
    return mergedWith("(SELECT * FROM " + rows.relation() + " WHERE false)", keys);
  }

  private String merged(List<String> keys) {
    return mergedWith(rows.typed(existing()), keys);
  }

  private String mergedWith(String old, List<String> keys) {
    try {
      return rows.merged(old, rows.relation(), keys);
    } catch (SQLException problem) {
      throw Failed.of(problem);
    }
  }

  private String existing() {
    return "read_parquet("
        + Rows.literal(order.target().resolve("**").resolve("*.parquet"))
        + ", union_by_name = true, hive_partitioning = "
        + !partitionBy.isEmpty()
        + ")";
  }

  /** Files of before are the same files, linked where the system can. */
  private void keep(List<Path> files) throws IOException {
    for (Path file : files) {
      Path kept = draft.resolve(order.target().relativize(file).toString());
      Path folder = kept.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try {
        Files.createLink(kept, file);
      } catch (UnsupportedOperationException | IOException noLinks) {
        Files.copy(file, kept);
      }
    }
  }

  private void copy(String relation, String name) throws SQLException {
    String select = "COPY (SELECT * FROM " + relation + " AS result) TO ";
    if (partitionBy.isEmpty()) {
      rows.run(
          select
              + Rows.literal(draft.resolve(name + ".parquet"))
              + " (FORMAT parquet, COMPRESSION zstd)");
      return;
    }
    String columns = partitionBy.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    rows.run(
        select
            + Rows.literal(draft)
            + " (FORMAT parquet, COMPRESSION zstd, PARTITION_BY ("
            + columns
            + "), FILENAME_PATTERN "
            + Identifier.literal(name + "_{i}")
            + ", OVERWRITE_OR_IGNORE true)");
  }
}
