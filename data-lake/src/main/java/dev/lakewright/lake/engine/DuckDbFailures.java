package dev.lakewright.lake.engine;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Locale;

/** The one place that knows what DuckDB's exceptions mean. */
public final class DuckDbFailures {
  private record Sign(String text, ErrorCode code) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("no space left", ErrorCode.DISK_FULL),
          new Sign("could not write file", ErrorCode.DISK_FULL),
          new Sign("max_temp_directory_size", ErrorCode.ENGINE_OUT_OF_MEMORY),
          new Sign("out of memory", ErrorCode.ENGINE_OUT_OF_MEMORY),
          new Sign("no files found that match", ErrorCode.FILE_MISSING),
          new Sign("no such file", ErrorCode.FILE_MISSING),
          new Sign("permission denied", ErrorCode.FILE_UNREADABLE),
          new Sign("no magic bytes", ErrorCode.FILE_CORRUPT),
          new Sign("too small to be a parquet", ErrorCode.FILE_CORRUPT),
          new Sign("tprotocolexception", ErrorCode.FILE_CORRUPT),
          new Sign("invalid input error: failed to read file", ErrorCode.FILE_CORRUPT),
          new Sign("error in file", ErrorCode.FILE_CORRUPT),
          new Sign("csv error", ErrorCode.FILE_CORRUPT),
          new Sign("malformed json", ErrorCode.FILE_CORRUPT),
          new Sign("syntax error", ErrorCode.SQL_SYNTAX),
          new Sign("parser error", ErrorCode.SQL_SYNTAX),
          new Sign("binder error", ErrorCode.SQL_INVALID),
          new Sign("catalog error", ErrorCode.SQL_INVALID),
          new Sign("conversion error", ErrorCode.SQL_INVALID),
          new Sign("out of range error", ErrorCode.SQL_INVALID),
          new Sign("invalid input error", ErrorCode.SQL_INVALID),
          new Sign("permission error", ErrorCode.SQL_FUNCTION_NOT_ALLOWED));

  private DuckDbFailures() {}

  /** Return the failure with the first line of the engine's message, without its kind. */
  public static Failure toFailure(SQLException problem) {
    if (problem instanceof SQLTimeoutException) {
      return Failure.of(
          ErrorCode.ENGINE_TIMEOUT, "the query took longer than its time limit and was stopped");
    }
    String message = String.valueOf(problem.getMessage());
    String folded = message.toLowerCase(Locale.ROOT);
    ErrorCode code =
        SIGNS.stream()
            .filter(sign -> folded.contains(sign.text()))
            .findFirst()
            .map(Sign::code)
            .orElse(ErrorCode.ENGINE_FAILED);
    return Failure.of(code, sentence(message));
  }

  /** A CSV error names its file some lines below. */
  private static String file(String message) {
    return message
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("file = "))
        .findFirst()
        .map(line -> " in " + line.substring("file = ".length()).replaceFirst(",$", ""))
        .orElse("");
  }

  private static String sentence(String message) {
    String line = message.strip().lines().findFirst().orElse("the engine gave no reason");
    int kind = line.indexOf("Error: ");
    String said = kind >= 0 && kind < 40 ? line.substring(kind + "Error: ".length()) : line;
    return said + file(message);
  }
}
