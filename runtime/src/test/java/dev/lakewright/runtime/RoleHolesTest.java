package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.runtime.inspect.CheckScope;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.runtime.role.Caller;
import dev.lakewright.runtime.role.RolePlace;
import dev.lakewright.runtime.role.TokenSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways around a role that somebody who had read the source found, each closed. */
class RoleHolesTest {
  private static final String POLICY =
      """
      default: clerk
      users: {otto: all}
      roles:
        all: {}
        clerk:
          tables:
            shop.Visit: {minGroup: 5}
            shop.Staff: {columns: {Pay: hide}}
            shop.Hidden: {access: hide}
      """;

  private static final List<String> RECURSIONS =
      List.of(
          "WITH RECURSIVE visit USING KEY (Id) AS (SELECT * FROM visit UNION SELECT * FROM visit"
              + " WHERE false) SELECT Patient FROM visit",
          "WITH RECURSIVE visit AS (SELECT * FROM visit UNION ALL SELECT * FROM visit WHERE false)"
              + " SELECT Patient FROM visit",
          "WITH RECURSIVE visit USING KEY (Id) AS (WITH x AS (SELECT * FROM visit) SELECT * FROM x"
              + " UNION SELECT * FROM visit WHERE false) SELECT Patient FROM visit",
          "SELECT (WITH RECURSIVE visit USING KEY (Id) AS (SELECT * FROM visit UNION SELECT * FROM"
              + " visit WHERE false) SELECT min(Patient) FROM visit)");

  @TempDir Path folder;
  private RoleLab lab;

  @BeforeEach
  void lake() {
    lab =
        new RoleLab(folder)
            .policy(POLICY)
            .parquet(
                "Visit",
                "SELECT i AS \"Id\", 'p' || i AS \"Patient\", CAST(12345678901234567890123456789 +"
                    + " i AS DECIMAL(38, 0)) AS \"Code\", DATE '2020-01-01' + CAST(i AS INTEGER) AS"
                    + " \"Born\", TIMESTAMP_NS '2020-01-01 10:00:00' AS \"Nano\", TIMESTAMP_S"
                    + " '2020-01-01 10:00:00' AS \"Second\", TIME '10:00:00' AS \"Clock\","
                    + " CAST(1 AS DECIMAL(28, 26)) AS \"Fine\""
                    + " FROM range(20) t(i)")
            .parquet("Staff", "SELECT 1 AS \"Id\", 100 AS \"Pay\"")
            .parquet("Hidden", "SELECT 1 AS \"Key\"");
  }

  @Test
  void theNameOfARecursionHidesNoTableInItsFirstPart() {
    try (Lakewright clerk = lab.open("x")) {
      assertThat(RoleLab.sql(clerk, "SELECT count(*) FROM Visit")).isEqualTo("20");
      for (String sql : RECURSIONS) {
        assertThat(RoleLab.sql(clerk, sql)).as(sql).startsWith("POLICY_ONLY_GROUPS");
      }
    }
  }

  @Test
  void theNameOfARecursionHidesNoCatalogOfTheEngine() {
    try (Lakewright otto = lab.open("otto")) {
      for (String view : List.of("duckdb_views", "pg_settings", "duckdb_databases")) {
        String sql =
            "WITH RECURSIVE VIEW USING KEY (name) AS (SELECT * FROM VIEW UNION SELECT * FROM VIEW"
                + " WHERE false) SELECT * FROM VIEW";
        assertThat(RoleLab.sql(otto, sql.replace("VIEW", view)))
            .startsWith("SQL_UNKNOWN_TABLE there is no table " + view);
      }
      assertThat(
              RoleLab.sql(
                  otto,
                  "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3)"
                      + " SELECT sum(i) FROM n"))
          .isEqualTo("6");
    }
  }

  @Test
  void aFileThatTakesATablesNameClosesTheWorkspace() {
    lab.write("data/Visit.csv", "Id,Patient,Code\n1,me,1\n");
    assertThatThrownBy(() -> lab.open("x").close())
        .isInstanceOf(LakewrightException.class)
        .hasMessageContaining("several files of lake shop give tables the same name");
    lab.open("otto").close();
  }

  @Test
  void noTableIsReachedUnderTheNameOfAnotherLake() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
    Files.createDirectories(folder.resolve("hard"));
    Files.createLink(folder.resolve("hard/Other.parquet"), folder.resolve("data/Hidden.parquet"));
    for (String other : List.of("[\".\"]", "[link]", "[hard]", "[data/Staff.parquet]")) {
      lab.policy(POLICY);
      String file = Files.readString(folder.resolve("lakewright.yaml"));
      lab.write(
          "lakewright.yaml", file.replace("lakes:\n", "lakes:\n  other: {paths: " + other + "}\n"));
      assertThatThrownBy(() -> lab.open("x").close())
          .as(other)
          .hasMessageContaining("is reached under another name too");
      lab.open("otto").close();
    }
  }

  @Test
  void aLakeOfOtherFilesClosesNothing() {
    lab.run("COPY (SELECT 1 AS a) TO '" + folder + "/own.parquet' (FORMAT parquet)");
    lab.write(
        "lakewright.yaml",
        "format: 1\nlakes:\n  shop: {paths: [data]}\n  own: {paths: [own.parquet]}\npolicy:\n"
            + POLICY.indent(2));
    try (Lakewright clerk = lab.open("x")) {
      assertThat(RoleLab.sql(clerk, "SELECT a FROM own.own")).isEqualTo("1");
    }
  }

  @Test
  void lakesDoNotDifferByLetterCase() {
    lab.write(
        "lakewright.yaml", "format: 1\nlakes:\n  shop: {paths: [data]}\n  Shop: {paths: [data]}\n");
    assertThatThrownBy(() -> lab.open("x").close())
        .hasMessageContaining("two lakes are named Shop");
  }

  @Test
  void noFailureOverGroupsTellsAValue() {
    try (Lakewright clerk = lab.open("x")) {
      for (String sql :
          List.of(
              "SELECT count(*) FROM Visit WHERE Code > 1.5555",
              "SELECT sum(Code) FROM Visit",
              "SELECT avg(Code) FROM Visit",
              "SELECT count(*) FROM Visit WHERE Id IN (1.5, 2)",
              "SELECT Patient FROM Visit GROUP BY Patient HAVING sum(Fine) > 1000000000000",
              "SELECT Patient FROM Visit GROUP BY Patient HAVING -999999999999 < sum(Fine)")) {
        assertThat(RoleLab.sql(clerk, sql)).as(sql).startsWith("POLICY_ONLY_GROUPS");
      }
      assertThat(RoleLab.sql(clerk, "SELECT count(Code), sum(Id) FROM Visit WHERE Code > 5"))
          .isEqualTo("20|190");
      assertThat(
              RoleLab.sql(
                  clerk, "SELECT Clock FROM Visit GROUP BY Clock HAVING sum(Fine) < 999999999999"))
          .isEqualTo("10:00");
    }
  }

  @Test
  void noConstantOverGroupsIsTurnedIntoAMomentOnlyBesideARow() {
    try (Lakewright clerk = lab.open("x")) {
      for (String condition :
          List.of(
              "Born > 'x'",
              "Born > '2021-02-29'",
              "Born > '0000-01-01'",
              "Born = '2020-01-01 10:00'",
              "Born IN ('2020-01-01', '99999999999-01-01')",
              "Born BETWEEN '2020-01-01' AND DATE '2020-13-01'",
              "Nano > '1000-01-01'",
              "Nano > '2020-01-01T'",
              "Second > '2020-01-0110:00'",
              "Clock > '25:00'",
              "Clock > '2020-01-01'")) {
        String sql = "SELECT count(*) FROM Visit WHERE Patient = 'p7' AND " + condition;
        assertThat(RoleLab.sql(clerk, sql)).as(sql).startsWith("POLICY_ONLY_GROUPS");
      }
    }
  }

  @Test
  void momentsOverGroupsThatTheEngineReadsAreReadWhateverTheirType() {
    try (Lakewright clerk = lab.open("x")) {
      for (String condition :
          List.of(
              "Born >= '0001-01-01'",
              "Born < '9999-12-31'",
              "Born > DATE '2019-12-31'",
              "Nano > '1678-01-01'",
              "Nano <= '2261-12-31 23:59:59.999999'",
              "Second > '2020-01-01 09:59:59.999999'",
              "Second >= '2020-01-01T10:00'",
              "Clock = '10:00'",
              "Clock BETWEEN '09:00:00.5' AND '23:59:59.999999'")) {
        String sql = "SELECT count(*) FROM Visit WHERE " + condition;
        assertThat(RoleLab.sql(clerk, sql)).as(sql).isEqualTo("20");
      }
    }
  }

  @Test
  void filesOfARoleGoToItsOwnFolder() {
    try (Lakewright clerk = lab.open("x");
        Lakewright otto = lab.open("otto")) {
      assertThat(clerk.refusesFile(folder.resolve("results/clerk/a.csv"))).isEmpty();
      for (String other : List.of("results/clerk", "results/a.csv", "data/Visit.parquet", "x/y")) {
        assertThat(clerk.refusesFile(folder.resolve(other)).map(Failure::message))
            .as(other)
            .hasValue("this role writes files below results/clerk of the workspace only");
        assertThat(otto.refusesFile(folder.resolve(other))).isEmpty();
      }
    }
  }

  @Test
  void noFileOfARoleIsOneOfALakes() {
    for (String lake :
        List.of(".", "results", "results/clerk/x.csv", "results/*/*.csv", "**.csv")) {
      assertThat(refused(lake)).as(lake).hasValueSatisfying(it -> assertThat(it).contains("reads"));
    }
    for (String lake : List.of("data", "*.csv", "results/*.csv", "results/clerks")) {
      assertThat(refused(lake)).as(lake).isEmpty();
    }
  }

  private Optional<String> refused(String lake) {
    LakeSpec spec = new LakeSpec(new LakeName("shop"), List.of(lake));
    RolePolicy clerk =
        new RolePolicy(
            "clerk", List.of(), Map.of(), Access.DENIED, OptionalLong.empty(), Optional.empty());
    return RolePlace.of(clerk, folder, List.of(spec))
        .refuses(folder.resolve("results/clerk/a.csv"));
  }

  @Test
  void noTapeIsReadOrWrittenForARole() {
    Path tape = folder.resolve("data/more.csv");
    for (ModelTape way : List.of(new ModelTape.Recorded(tape), new ModelTape.Replayed(tape))) {
      OpenRequest request =
          DemoOpener.request(folder, folder.resolve("home"))
              .with(ModelAccess.ofProcess().with(way))
              .as(new Caller("x", TokenSource.NONE, Optional.empty()));
      assertThatThrownBy(() -> LakewrightRuntime.open(request).close())
          .hasMessageContaining("the role clerk may not record or replay");
      assertThat(tape).doesNotExist();
    }
  }

  @Test
  void checksTellNoNameThatIsHidden() {
    lab.write(
        "lakewright.yaml",
        "format: 1\nlakes:\n  shop:\n    paths: [data]\n"
            + "checks:\n  shop.Staff:\n    - not_null: Id\n    - not_null: Pay\n"
            + "  shop.Hidden:\n    - not_null: Key\npolicy:\n"
            + POLICY.indent(2));
    CheckScope scope = new CheckScope(new LakeName("shop"), Optional.empty(), Optional.empty());
    try (Lakewright clerk = lab.open("x")) {
      assertThat(clerk.inspector().check(scope, RunControl.free()).toString())
          .contains("not_null Id")
          .doesNotContain("Pay", "Hidden");
    }
    try (Lakewright otto = lab.open("otto")) {
      assertThat(otto.inspector().check(scope, RunControl.free()).toString())
          .contains("not_null Pay", "Hidden");
    }
  }

  @Test
  void referencesToHiddenTablesOfASchemaAreNotTold() {
    lab.policy(
        "default: low\nroles: {low: {tables: {shop.Hidden: {access: hide}, shop.hr.emp: {access:"
            + " hide}}}}\n");
    lab.run(
        "ATTACH '"
            + folder
            + "/data/base.duckdb' AS base; CREATE SCHEMA base.hr; USE base.hr; CREATE TABLE emp (id"
            + " INTEGER PRIMARY KEY); CREATE TABLE dept (d INTEGER, boss INTEGER REFERENCES"
            + " emp(id)); INSERT INTO emp VALUES (1); INSERT INTO dept VALUES (1, 1)");
    try (Lakewright low = lab.open("x")) {
      TableName dept =
          low.catalog().tables(new LakeName("shop")).stream()
              .filter(it -> it.name().contains("dept"))
              .findFirst()
              .orElseThrow();
      assertThat(low.catalog().table(dept).orElseThrow().foreignKeys()).isEmpty();
    }
  }

  @Test
  void aColumnsNameIsNoConditionOnGroups() {
    String name = "x' OR max(pay) > 3700 OR dept = 'y";
    lab.policy("default: low\nroles: {low: {tables: {shop.Emp: {minGroup: 5}}}}\n")
        .parquet(
            "Emp",
            "SELECT 'd' || (i % 3) AS dept, 100 * i AS pay, 'n' || i AS name, 1 AS \""
                + name
                + "\" FROM range(40) t(i)");
    String sql =
        "SELECT dept, count(\""
            + name
            + "\") AS n FROM Emp WHERE name <> E'a''\\'' GROUP BY dept\nHAVING count(*) >= 5 AND"
            + " count(\""
            + name
            + "\") >= 5 AND (dept = 'S1 ORDER S2')";
    try (Lakewright low = lab.open("x")) {
      assertThat(RoleLab.sql(low, sql)).doesNotContain("|");
      assertThat(RoleLab.sql(low, "SELECT dept, count(*) FROM Emp GROUP BY dept ORDER BY 1"))
          .isEqualTo("d0|14\nd1|13\nd2|13");
    }
  }
}
