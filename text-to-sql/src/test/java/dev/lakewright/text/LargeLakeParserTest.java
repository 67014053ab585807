package dev.lakewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.WriteOutcome;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to a lake of 10,000 tables: what is found, and how little of the lake is read. */
class LargeLakeParserTest {
  private static final List<String> VESSEL =
      List.of("vessel_id", "vessel_name", "flag_state", "dead_weight");

  @TempDir Path folder;

  private EmbeddedParser open(ManyTables lake) {
    return EmbeddedParser.open(lake, lake, folder, ParserSettings.DEFAULT.withThreshold(0));
  }

  private static Optional<Candidate> best(EmbeddedParser parser, String question) {
    WriteOutcome outcome = parser.write(new Question(question, ManyTables.LAKE), Probe.NONE);
    return outcome.fold(
        candidates -> Optional.of(candidates.get(0)),
        abstention -> Optional.empty(),
        failure -> Optional.empty());
  }

  @Test
  void findsTheTableAmongTenThousand() {
    EmbeddedParser parser = open(new ManyTables(10_000, Map.of("vessel", VESSEL)));
    assertThat(best(parser, "How many vessels are there?").orElseThrow().sql().value())
        .isEqualTo("SELECT count(*) AS \"count\" FROM vessel");
    assertThat(
            best(parser, "How many vessels of the flag state Norway are there?")
                .orElseThrow()
                .sql()
                .value())
        .contains("FROM vessel", "flag_state = 'Norway'");
  }

  @Test
  void describesAFewTablesForAQuestion() {
    ManyTables lake = new ManyTables(10_000, Map.of("vessel", VESSEL));
    EmbeddedParser parser = open(lake);
    best(parser, "Which unit logs and vessels are there?");
    assertThat(lake.described).hasSizeBetween(2, LargeLakeParser.MOST_TABLES);
    assertThat(lake.read).hasSizeBetween(1, 64);
    int described = lake.described.size();
    best(parser, "Which unit logs and vessels are there?");
    assertThat(lake.described).as("the same question again").hasSize(described);
  }

  @Test
  void readsValuesOfNoColumnTwice() {
    ManyTables lake = new ManyTables(1_000, Map.of("vessel", VESSEL));
    best(open(lake), "Which vessels are there?");
    best(open(lake), "What is the average dead weight of vessels in unit 7?");
    assertThat(lake.read).filteredOn(it -> it.table().name().equals("vessel")).isNotEmpty();
    assertThat(new HashSet<ColumnRef>(lake.read)).hasSameSizeAs(lake.read);
  }

  @Test
  void doesWithoutTablesThatCannotBeRead() {
    ManyTables lake = new ManyTables(500, Map.of("vessel", VESSEL, "broken_vessel", VESSEL));
    assertThat(best(open(lake), "How many vessels are there?")).isPresent();
    assertThat(lake.described).extracting(it -> it.name()).contains("broken_vessel");
  }

  @Test
  void abstainsWhereNoNameFits() {
    ManyTables lake = new ManyTables(500, Map.of());
    assertThat(best(open(lake), "Qzx wvut?")).isEmpty();
    assertThat(lake.described).isEmpty();
  }
}
