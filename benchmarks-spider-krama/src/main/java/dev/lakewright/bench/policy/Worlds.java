package dev.lakewright.bench.policy;

import dev.lakewright.core.policy.RolePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Several worlds, and whether a query tells them apart. */
public final class Worlds implements AutoCloseable {
  private final List<World> worlds;

  private Worlds(List<World> worlds) {
    this.worlds = List.copyOf(worlds);
  }

  /**
   * Make worlds in a folder.
   *
   * @param count how many, at least two
   */
  public static Worlds open(Path folder, RolePolicy role, int count)
      throws IOException, SQLException {
    List<World> worlds = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      worlds.add(World.open(folder, seed, role));
    }
    return new Worlds(worlds);
  }

  /**
   * What came of a query in all worlds.
   *
   * @param told what the first world shows and another does not, or nothing
   */
  public record Verdict(boolean passed, boolean ran, String told) {
    public boolean leaks() {
      return !told.isEmpty();
    }
  }

  public Verdict tell(String sql) {
    World.Seen first = worlds.get(0).see(sql);
    for (World other : worlds.subList(1, worlds.size())) {
      World.Seen seen = other.see(sql);
      if (!seen.equals(first)) {
        return new Verdict(first.passed(), first.ran(), first.text() + "\n" + seen.text());
      }
    }
    return new Verdict(first.passed(), first.ran(), "");
  }

  /** Return what the catalogs tell, one for each world. */
  public List<String> catalogs() {
    return worlds.stream().map(World::catalog).toList();
  }

  @Override
  public void close() {
    worlds.forEach(World::close);
  }
}
