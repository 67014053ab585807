package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.Repair;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that nothing has, read as the only ones that come near. */
class RepairTest {
  private static final LakeName CHINOOK = new LakeName("chinook");
  private static final LakeName TWINS = new LakeName("twins");

  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;
  private Gate gate;

  @BeforeEach
  void open() throws IOException {
    Path twins = Files.createDirectories(folder.resolve("twins"));
    Files.writeString(twins.resolve("year_end.csv"), "total1,total2\n1,2\n");
    LakeSpec chinook =
        DemoLakes.prepare("chinook", folder.resolve("lakes"), ProgressListener.SILENT);
    lakes =
        Lakes.open(
            folder,
            folder.resolve("state"),
            List.of(chinook, new LakeSpec(TWINS, List.of("twins"))));
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
    gate = SqlGate.open(lakes, engine.witness());
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private GateOutcome check(String sql) {
    return check(sql, CHINOOK);
  }

  private GateOutcome check(String sql, LakeName lake) {
    return gate.check(new GateRequest(new SqlText(sql), lake, QueryLimits.DEFAULT).repairing());
  }

  private GatedQuery passed(String sql) {
    return check(sql)
        .fold(
            (query, facts) -> query,
            failure -> {
              throw new AssertionError(failure.toString());
            });
  }

  private Failure refused(String sql) {
    return refused(sql, CHINOOK);
  }

  private Failure refused(String sql, LakeName lake) {
    Optional<Failure> failure =
        check(sql, lake).fold((query, facts) -> Optional.<Failure>empty(), Optional::of);
    assertThat(failure).as(sql).isPresent();
    return failure.orElseThrow();
  }

  @Test
  void readsAColumnAsTheOnlyOneNear() {
    GatedQuery query = passed("SELECT Nmae FROM Artist");
    assertThat(query.sql().value()).isEqualTo("SELECT Name FROM Artist");
    assertThat(query.executable()).isEqualTo("SELECT Name FROM Artist");
    assertThat(query.trace().repairs())
        .containsExactly(
            new Repair.Renamed(Misnamed.Kind.COLUMN, "Nmae", "Name", new SourceLocation(1, 8)));
    assertThat(query.changes().get(0).sentence())
        .isEqualTo("read column Nmae as Name (line 1, column 8)");
  }

  @Test
  void readsTablesFunctionsAndTypesSo() {
    assertThat(passed("SELECT Name\nFROM Artis").sql().value())
        .isEqualTo("SELECT Name\nFROM Artist");
    assertThat(passed("SELECT cuont(*) FROM Artist").sql().value())
        .isEqualTo("SELECT count(*) FROM Artist");
    assertThat(passed("SELECT CAST(ArtistId AS VARCHRA) FROM Artist").sql().value())
        .isEqualTo("SELECT CAST(ArtistId AS varchar) FROM Artist");
  }

  @Test
  void readsSeveralNamesEachWithItsPlace() {
    GatedQuery query =
        passed("SELECT a.Nmae, cuont(*) FROM Artits AS a GROUP BY a.Nmae ORDER BY \"Nmae\"");
    assertThat(query.sql().value())
        .isEqualTo("SELECT a.Name, count(*) FROM Artist AS a GROUP BY a.Name ORDER BY Name");
    assertThat(query.trace().repairs()).hasSize(5);
  }

  @Test
  void offersChoicesWhereTwoComeNear() {
    Failure failure = refused("SELECT sum(total3) FROM year_end", TWINS);
    assertThat(failure.code()).isEqualTo(ErrorCode.SQL_UNKNOWN_COLUMN);
    assertThat(failure.location()).contains(new SourceLocation(1, 12));
    assertThat(failure.misnamed().orElseThrow().near())
        .containsExactly(
            new Misnamed.Near("total1", 1, "BIGINT", ""),
            new Misnamed.Near("total2", 1, "BIGINT", ""));
  }

  @Test
  void repairsNoNameThatTwoTablesHave() {
    assertThat(refused("SELECT Nmae FROM Artist, Genre").code())
        .isEqualTo(ErrorCode.SQL_UNKNOWN_COLUMN);
  }

  @Test
  void saysThatTextsHaveNoSum() {
    Failure failure =
        refused("SELECT BillingCity, avg(i.BillingCountry) FROM Invoice i GROUP BY 1");
    assertThat(failure.message()).isEqualTo("avg is of numbers, and BillingCountry is VARCHAR");
    assertThat(failure.location()).contains(new SourceLocation(1, 27));
  }

  @Test
  void groupsByWhatTheGroupedKeyDetermines() {
    GatedQuery query =
        passed(
            "SELECT a.Name, count(*) AS n FROM Artist a JOIN Album b USING (ArtistId)\n"
                + "GROUP BY a.ArtistId -- each\nHAVING count(*) > 1 ORDER BY n DESC, a.Name");
    assertThat(query.sql().value())
        .isEqualTo(
            "SELECT a.Name, count(*) AS n FROM Artist a JOIN Album b USING (ArtistId)\n"
                + "GROUP BY a.ArtistId, a.Name -- each\nHAVING count(*) > 1 ORDER BY n DESC, a.Name");
    assertThat(query.changes().get(0).sentence())
        .isEqualTo("grouped by a.Name too, of which each a.ArtistId has one (line 2, column 20)");
  }

  @Test
  void groupsByWhatAJoinedKeyDetermines() {
    assertThat(
            passed(
                    "SELECT Name, Composer, Title, count(*) FROM Album b JOIN Track t ON"
                        + " t.AlbumId = b.AlbumId JOIN InvoiceLine l ON l.TrackId = t.TrackId"
                        + " GROUP BY l.TrackId, Milliseconds > 300000")
                .sql()
                .value())
        .endsWith("GROUP BY l.TrackId, Name, Composer, Title, Milliseconds > 300000");
  }

  @Test
  void groupsByNothingThatTheGroupedColumnsLeaveOpen() {
    List<String> open =
        List.of(
            "SELECT Title, count(*) FROM Album GROUP BY ArtistId",
            "SELECT a.Name, b.Title, count(*) FROM Artist a JOIN Album b USING (ArtistId)"
                + " GROUP BY a.ArtistId",
            "SELECT a.Name, count(*) FROM Album b LEFT JOIN Artist a ON a.ArtistId = b.ArtistId"
                + " GROUP BY b.ArtistId",
            "SELECT a.Name, count(*) FROM Artist a JOIN Album b ON a.ArtistId = b.ArtistId OR true"
                + " GROUP BY b.ArtistId",
            "SELECT a.Name, count(*) FROM Artist a JOIN Album b ON a.ArtistId = b.ArtistId + 1"
                + " GROUP BY b.ArtistId",
            "WITH Artist AS (SELECT 1 AS ArtistId, 'x' AS Name)"
                + " SELECT Name, count(*) FROM Artist GROUP BY ArtistId");
    assertThat(open).allSatisfy(sql -> assertThat(passed(sql).changes()).as(sql).isEmpty());
  }

  @Test
  void groupsWithinQueriesOfQueriesEachByItsOwn() {
    assertThat(
            passed(
                    "SELECT max(n) FROM (SELECT g.Name, count(*) AS n FROM Genre g JOIN Track"
                        + " USING (GenreId) GROUP BY g.GenreId) AS Genre")
                .sql()
                .value())
        .contains("GROUP BY g.GenreId, g.Name)");
  }

  @Test
  void everyRepairIsToldAndTheOnlyOneNear() {
    Random random = new Random(7);
    List<Table> tables = lakes.describe(CHINOOK);
    int repaired = 0;
    for (int i = 0; i < 300; i++) {
      Table table = tables.get(random.nextInt(tables.size()));
      String name = table.columns().get(random.nextInt(table.columns().size())).name();
      String wrong = mutated(name, random);
      String sql = "SELECT count(" + wrong + ") FROM " + table.name().name();
      Optional<GatedQuery> passed =
          check(sql).fold((query, facts) -> Optional.of(query), failure -> Optional.empty());
      boolean exists = table.column(wrong).isPresent();
      passed.ifPresent(
          query -> assertThat(query.trace().repairs().isEmpty()).as(sql).isEqualTo(exists));
      if (passed.isPresent() && !exists) {
        repaired++;
        Repair.Renamed repair = (Repair.Renamed) passed.get().trace().repairs().get(0);
        assertThat(repair.written()).as(sql).isEqualTo(wrong);
        assertThat(table.column(repair.read())).as(sql).isPresent();
        assertThat(near(table, wrong)).as(sql).containsExactly(repair.read());
      }
    }
    assertThat(repaired).isGreaterThan(100);
  }

  private static List<String> near(Table table, String wrong) {
    int reach = wrong.length() < 3 ? 0 : wrong.length() < 6 ? 1 : 2;
    return table.columns().stream()
        .map(Column::name)
        .filter(
            it ->
                NearestNames.editDistance(
                        it.toLowerCase(Locale.ROOT), wrong.toLowerCase(Locale.ROOT))
                    <= reach)
        .toList();
  }

  private static String mutated(String name, Random random) {
    int at = random.nextInt(name.length());
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 ->
          name.length() > 1 && at > 0
              ? name.substring(0, at) + name.substring(at + 1)
              : name + letter;
      case 1 -> name.substring(0, at) + letter + name.substring(at + 1);
      default -> name.substring(0, at + 1) + letter + name.substring(at + 1);
    };
  }

  @Test
  void neverChoosesBetweenANameOfTheStatementAndOneOfTheCatalog() {
    Failure failure = refused("WITH Artistz AS (SELECT 1 AS x) SELECT * FROM Artisty");
    assertThat(failure.code()).isEqualTo(ErrorCode.SQL_UNKNOWN_TABLE);
    assertThat(failure.misnamed().orElseThrow().near())
        .extracting(Misnamed.Near::name)
        .contains("Artist");
  }

  @Test
  void tellsTypeAndWayOfColumnsOneKeyAway() {
    Failure failure = refused("SELECT Title FROM Track");
    assertThat(failure.misnamed().orElseThrow().near())
        .contains(new Misnamed.Near("Title", 0, "VARCHAR", "in Album, by Track.AlbumId"));
  }

  @Test
  void leavesAloneWhatIsFarOffOrRefusedForAReason() {
    assertThat(refused("SELECT Salary FROM Artist").misnamed().orElseThrow().near()).isEmpty();
    assertThat(refused("SELECT current_setting('threads')").misnamed()).isEmpty();
    assertThat(refused("SELECT * FROM read_csv('/etc/passwd')").misnamed()).isEmpty();
    assertThat(refused("SELECT getenvv('HOME')").code())
        .isEqualTo(ErrorCode.SQL_FUNCTION_NOT_ALLOWED);
    assertThat(refused("SELECT a FROM '/etc/passwd'").code())
        .isEqualTo(ErrorCode.SQL_UNKNOWN_TABLE);
  }

  @Test
  void repairsNothingThatNobodyAskedToHaveRepaired() {
    GateOutcome outcome =
        gate.check(
            new GateRequest(new SqlText("SELECT Nmae FROM Artist"), CHINOOK, QueryLimits.DEFAULT));
    assertThat(outcome).isInstanceOf(GateOutcome.Refused.class);
  }

  @Test
  void saysOfAReadStatementWhichTablesColumnsAndFilesItReads() {
    GatedQuery query = passed("SELECT Name FROM Artist WHERE ArtistId < 3");
    assertThat(query.changes()).isEmpty();
    assertThat(query.trace().scans())
        .singleElement()
        .satisfies(
            scan -> {
              assertThat(scan.columns()).containsExactlyElementsOf(List.of("ArtistId", "Name"));
              assertThat(scan.rows()).hasValue(275);
              assertThat(scan.files()).hasSize(1);
            });
  }
}
