package dev.lakewright.check.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {
  private static final int TABLES = 500;

  @Test
  void findsWhatTheDefinitionsSay() {
    int dependencies = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      RandomTable table = RandomTable.of(new Random(seed));
      LatticeBounds bounds = new LatticeBounds(3, seed % 3 * 0.05, 1);
      SetCounts counts = new EncodedRows(table.rows(), table.width());
      Lattice.Found found = Lattice.search(table.width(), bounds, counts, Optional.empty());
      assertThat(found).as("table %d", seed).isEqualTo(new BruteForce(table, bounds).found());
      dependencies += found.exact().size();
    }
    assertThat(dependencies).isGreaterThan(TABLES);
  }

  @Test
  void aPartOfTheRowsRefutesOnlyWhatDoesNotHold() {
    for (int seed = 0; seed < TABLES; seed++) {
      RandomTable table = RandomTable.of(new Random(seed));
      LatticeBounds bounds = new LatticeBounds(3, 0, 1);
      SetCounts counts = new EncodedRows(table.rows(), table.width());
      List<List<String>> half = table.rows().subList(0, table.rows().size() / 2);
      Lattice.Found found =
          Lattice.search(
              table.width(), bounds, counts, Optional.of(new EncodedRows(half, table.width())));
      Lattice.Found all = new BruteForce(table, bounds).found();
      assertThat(found.keys()).as("table %d", seed).isEqualTo(all.keys());
      assertThat(found.exact()).as("table %d", seed).isEqualTo(all.exact());
    }
  }

  @Test
  void nothingIsFoundInNoRows() {
    SetCounts none = new EncodedRows(List.of(), 3);
    Lattice.Found found = Lattice.search(3, LatticeBounds.USUAL, none, Optional.empty());
    assertThat(found.keys()).isEmpty();
    assertThat(found.exact()).isEmpty();
  }

  @Test
  void whatCannotBeCountedIsNotFound() {
    SetCounts silent = new ProbedCounts("t", List.of("a", "b"), 10, Probe.NONE);
    Lattice.Found found = Lattice.search(2, LatticeBounds.USUAL, silent, Optional.empty());
    assertThat(found.keys()).isEmpty();
    assertThat(found.near()).isEmpty();
    assertThat(found.unknown()).isPositive();
  }

  @Test
  void setsAreOrderedBySizeAndThenByTheirColumns() {
    assertThat(
            List.of(ColumnSet.of(2), ColumnSet.of(0, 3), ColumnSet.of(0, 1), ColumnSet.of(0))
                .stream()
                .sorted())
        .containsExactly(ColumnSet.of(0), ColumnSet.of(2), ColumnSet.of(0, 1), ColumnSet.of(0, 3));
    assertThat(ColumnSet.of(0, 63).last()).isEqualTo(63);
    assertThat(ColumnSet.NONE.last()).isEqualTo(-1);
  }
}
