package dev.lakewright.bench.policy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The data of a world: rows that the role sees are the same in all of them, as far as it sees them;
 * everything else comes from the seed.
 */
final class WorldFile {
  private static final int SEEN = 24;
  private static final int MOST_HIDDEN = 40;
  private static final List<String> WORDS =
      List.of("", "5", "abc", "1990-01-01", "-1", "5000", "é", "99999999999");
  private static final long[] PAYS = {0, 1, -1, 5_000, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};

  private final SplittableRandom own;
  private final SplittableRandom shared = new SplittableRandom(7);

  private WorldFile(long seed) {
    this.own = new SplittableRandom(seed);
  }

  static void write(Path file, long seed) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      new WorldFile(seed).write(connection);
      connection.commit();
    }
  }

  private void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "person (id INTEGER, region TEXT, name TEXT, email TEXT, phone TEXT, born DATE,"
                  + " pay BIGINT, score DOUBLE, note TEXT, secret TEXT, card TEXT)",
              "payment (id INTEGER, person INTEGER, amount DOUBLE, code TEXT, day DATE)",
              "place (id INTEGER, name TEXT)",
              "staff (id INTEGER, unit TEXT, name TEXT, pay INTEGER)",
              "wages (id INTEGER, pay INTEGER)",
              "audit (id INTEGER, what TEXT)")) {
        statement.execute("CREATE TABLE " + table);
      }
    }
    people(connection);
    payments(connection);
    for (int i = 0; i < 5; i++) {
      insert(connection, "place", i, "place" + i);
    }
    for (int i = 0; i < own.nextInt(9); i++) {
      insert(connection, "wages", i, own.nextInt());
      insert(connection, "audit", i, word());
    }
    staff(connection);
  }

  private void people(Connection connection) throws SQLException {
    for (int i = 0; i < SEEN; i++) {
      for (int n = own.nextInt(MOST_HIDDEN / SEEN + 2); n > 0; n--) {
        insert(
            connection,
            "person",
            own.nextInt(SEEN),
            own.nextBoolean() ? "APAC" : "",
            word(),
            word(),
            word(),
            "19" + (10 + own.nextInt(80)) + "-02-03",
            PAYS[own.nextInt(PAYS.length)],
            own.nextDouble() * 1e9,
            word(),
            word(),
            word());
      }
      String name = shared.nextInt(4) == 0 ? Integer.toString(shared.nextInt(9)) : "name" + i;
      insert(
          connection,
          "person",
          i,
          "EMEA",
          name,
          "mail" + i % 9,
          own.nextInt(100, 999) + "-" + (10 + i),
          String.format("%d-%02d-%02d", 1950 + i, own.nextInt(1, 13), own.nextInt(1, 29)),
          shared.nextInt(9) * 1000L + own.nextInt(1000),
          shared.nextInt(100) / 4.0,
          word(),
          word(),
          word());
    }
  }

  private void payments(Connection connection) throws SQLException {
    for (int i = 0; i < 3 * SEEN; i++) {
      for (int n = own.nextInt(3); n > 0; n--) {
        insert(
            connection,
            "payment",
            i,
            own.nextInt(SEEN),
            -1 - own.nextDouble(),
            word(),
            "2020-01-01");
      }
      String day = String.format("2021-%02d-11", 1 + i % 12);
      insert(connection, "payment", i, i % SEEN, shared.nextInt(1000) / 8.0, "E" + i % 5, day);
    }
  }

  private void staff(Connection connection) throws SQLException {
    for (int i = 0; i < 12; i++) {
      for (int n = own.nextInt(3); n > 0; n--) {
        insert(connection, "staff", own.nextInt(99), "Z", word(), own.nextInt());
      }
      insert(connection, "staff", i, i < 5 ? "A" : i < 7 ? "B" : "C", "staff" + i, 100 * i);
    }
  }

  private String word() {
    return WORDS.get(own.nextInt(WORDS.size()));
  }

  private static void insert(Connection connection, String table, Object... values)
      throws SQLException {
    String marks = "?, ".repeat(values.length - 1) + "?";
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
