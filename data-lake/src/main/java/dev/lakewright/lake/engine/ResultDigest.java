package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.ResultColumn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * Digest of a result: SHA-256 over the columns and, for each row, the MD5 of its position and its
 * cells as text, combined by exclusive or inside the engine so that millions of rows stay there.
 */
final class ResultDigest {
  private ResultDigest() {}

  static String of(Connection connection, List<ResultColumn> columns, Path file)
      throws SQLException {
    String sql =
        "SELECT count(*), bit_xor(md5_number(CAST(to_json(result) AS VARCHAR)))"
            + " FROM (SELECT * FROM read_parquet(?, file_row_number = true)) AS result";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, file.toString());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return sha256(columns + "\n" + rows.getString(1) + "\n" + rows.getString(2));
      }
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
