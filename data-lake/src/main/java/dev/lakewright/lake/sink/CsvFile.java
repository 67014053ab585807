package dev.lakewright.lake.sink;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file with a header. */
final class CsvFile {
  private final SinkOrder order;
  private final Rows rows;
  private final Consumer<String> intent;
  private final Path draft;

  CsvFile(SinkOrder order, Rows rows, Consumer<String> intent) {
    this.order = order;
    this.rows = rows;
    this.intent = intent;
    this.draft = Folders.draft(order.target());
  }

  SinkReceipt write() {
    Path fresh = Folders.draft(order.target());
    try {
      if (SingleFile.isAlready(order)) {
        return new SinkReceipt(rows.count(), Folders.bytes(order.target()), true);
      }
      boolean there = Files.exists(order.target());
      String relation =
          there ? relation() : order.mode().fold(rows::relation, rows::relation, this::checked);
      rows.run(
          "COPY (SELECT * FROM "
              + relation
              + " AS result) TO "
              + Rows.literal(fresh)
              + " (FORMAT csv, HEADER true)");
      boolean appends = order.mode().fold(() -> false, () -> true, keys -> false);
      if (there && appends) {
        join(fresh);
      } else {
        Files.move(fresh, draft);
      }
      SingleFile.publish(draft, order.target(), intent);
      return new SinkReceipt(rows.count(), Folders.bytes(order.target()), false);
    } catch (IOException refused) {
      throw SinkWriter.notWritable(order.target(), refused);
    } catch (SQLException problem) {
      throw Failed.of(problem);
    } finally {
      Failed.discard(draft);
      Failed.discard(fresh);
    }
  }

  private String relation() {
    return order.mode().fold(rows::relation, rows::relation, this::merged);
  }

  private String checked(List<String> keys) {
    return merge("(SELECT * FROM " + texts() + " WHERE false)", keys);
  }

  private String merged(List<String> keys) {
    String there =
        "read_csv("
            + Rows.literal(order.target())
            + ", all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"',"
            + " nullstr = '', allow_quoted_nulls = false)";
    try {
      rows.requireSameColumns(there);
    } catch (SQLException problem) {
      throw Failed.of(problem);
    }
    String names = rows.list(column -> Identifier.quote(column.name()));
    return merge("(SELECT " + names + " FROM " + there + ")", keys);
  }

  private String merge(String old, List<String> keys) {
    try {
      return rows.merged(old, texts(), keys);
    } catch (SQLException problem) {
      throw Failed.of(problem);
    }
  }

  /** Return the rows as the file has them: text. */
  private String texts() {
    return "(SELECT "
        + rows.list(
            column -> {
              String name = Identifier.quote(column.name());
              return "CAST(" + name + " AS VARCHAR) AS " + name;
            })
        + " FROM "
        + rows.relation()
        + ")";
  }

  /** Put the fresh rows behind those that are there, byte by byte. */
  private void join(Path fresh) throws IOException {
    Files.copy(order.target(), draft, StandardCopyOption.REPLACE_EXISTING);
    try (InputStream there = new BufferedInputStream(Files.newInputStream(order.target()));
        InputStream more = new BufferedInputStream(Files.newInputStream(fresh));
        OutputStream out = Files.newOutputStream(draft, StandardOpenOption.APPEND)) {
      String header = line(there);
      String wanted = line(more);
      if (!header.equals(wanted)) {
        throw new LakewrightException(
            Failure.of(
                ErrorCode.STEP_FAILED,
                order.target() + " has the header " + header + ", and the rows have " + wanted));
      }
      if (!endsWithLine(order.target())) {
        out.write('\n');
      }
      more.transferTo(out);
    }
  }

  private static boolean endsWithLine(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (channel.size() == 0) {
        return true;
      }
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.position(channel.size() - 1).read(last);
      return last.get(0) == '\n';
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      bytes.write(c);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
