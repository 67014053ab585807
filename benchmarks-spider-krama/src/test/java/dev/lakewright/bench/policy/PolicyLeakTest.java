package dev.lakewright.bench.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.policy.RolePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever a role may not see, changed: no query tells. {@code bench gate --queries 20000} grows
 * more of them.
 */
class PolicyLeakTest {
  private static final int CONTROL = 60;

  private static Path folder = Path.of("");
  private static final List<Worlds> OPEN = new ArrayList<>();

  @BeforeContainer
  static void open() throws IOException, SQLException {
    folder = Files.createTempDirectory("lakewright-worlds");
    OPEN.add(Worlds.open(folder, World.policy(), 2));
  }

  private static Worlds worlds() {
    return OPEN.get(0);
  }

  @AfterContainer
  static void close() throws IOException {
    worlds().close();
    OPEN.clear();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 1000)
  void noQueryTellsWhatIsHidden(@ForAll long seed) {
    String sql = new QueryGrower(seed).next();
    assertThat(worlds().tell(sql).told()).as("seed %d: %s", seed, sql).isEmpty();
  }

  @Example
  void noCatalogTellsWhatIsHidden() {
    List<String> catalogs = worlds().catalogs();
    assertThat(catalogs).allMatch(catalogs.get(0)::equals);
  }

  /** The queries are worth something: many run, and without a policy they do tell. */
  @Example
  void manyQueriesRunAndTellWithoutAPolicy() throws IOException, SQLException {
    long ran =
        LongStream.range(0, CONTROL)
            .filter(seed -> worlds().tell(new QueryGrower(seed).next()).ran())
            .count();
    assertThat(ran).isGreaterThan(CONTROL / 3);
    try (Worlds open = Worlds.open(folder.resolve("open"), RolePolicy.UNRESTRICTED, 2)) {
      long told =
          LongStream.range(0, CONTROL)
              .filter(seed -> open.tell(new QueryGrower(seed).next()).leaks())
              .count();
      assertThat(told).isGreaterThan(CONTROL / 4);
    }
  }
}
