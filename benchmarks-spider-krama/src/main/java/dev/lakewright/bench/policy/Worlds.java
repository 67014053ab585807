package dev.lakewright.bench.policy;

import dev.lakewright.core.policy.RolePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Several worlds, and whether a query tells them apart. */
public final class Worlds implements AutoCloseable {
  private static final int MORE = 8;

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

  /**
   * Ask a query in all worlds. Where nothing says otherwise the engine gives rows in any order, and
   * cuts them off anywhere, in one world too: what counts is whether both can show the same.
   */
  public Verdict tell(String sql) {
    World.Seen first = worlds.get(0).see(sql);
    for (World other : worlds.subList(1, worlds.size())) {
      World.Seen seen = other.see(sql);
      if (!seen.equals(first) && !agree(sql, first, other, seen)) {
        return new Verdict(first.passed(), first.ran(), first.text() + "\n" + seen.text());
      }
    }
    return new Verdict(first.passed(), first.ran(), "");
  }

  private boolean agree(String sql, World.Seen first, World other, World.Seen seen) {
    Set<World.Seen> here = new HashSet<>(Set.of(first));
    Set<World.Seen> there = new HashSet<>(Set.of(seen));
    for (int i = 0; i < MORE && Collections.disjoint(here, there); i++) {
      here.add(worlds.get(0).see(sql));
      there.add(other.see(sql));
    }
    return !Collections.disjoint(here, there);
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
