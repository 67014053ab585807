package dev.lakewright.lake.sink;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a sink is to write.
 *
 * @param rows a Parquet file
 * @param columns of the rows, with the types that they are written with
 * @param target absolute; a folder for Parquet, else a file
 * @param key names what is written: rows of a key that were added once are not added again
 * @param intended digest of the file that this key was going to put at the target, where one was
 */
public record SinkOrder(
    Path rows,
    List<Column> columns,
    Path target,
    SinkTarget to,
    WriteMode mode,
    String key,
    Optional<String> intended) {
  public SinkOrder {
    columns = List.copyOf(columns);
  }
}
