package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.run.RunId;
import dev.lakewright.runtime.role.Caller;
import dev.lakewright.runtime.role.TokenSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a role sees, through the whole product. */
class RoleTest {
  private static final String POLICY =
      """
      default: guest
      users: {ann: [analyst, owner], otto: owner, kim: counter}
      roles:
        owner: {}
        analyst:
          attributes: {region: EMEA, least: 3}
          tables:
            shop.Customer:
              rows: Region = $region AND Id >= $least
              columns:
                Email: hash
                Phone: {partial: 2}
                Born: {generalise: year}
                Salary: {generalise: 1000}
                City: {generalise: 2}
                Note: "null"
                Secret: hide
                Card: deny
            shop.Wages: {access: deny}
            shop.Audit: {access: hide}
        intern:
          narrows: analyst
          maxRows: 1
          tables:
            shop.Customer: {rows: Id < 5}
        counter:
          tables:
            shop.Staff:
              minGroup: 3
        guest:
          otherTables: hide
      """;

  private static final List<String> OTHER_SHAPES =
      List.of(
          "SELECT * FROM Staff",
          "SELECT Name FROM Staff",
          "SELECT DISTINCT Unit FROM Staff",
          "SELECT min(Pay) FROM Staff",
          "SELECT list(Name) FROM Staff",
          "SELECT sum(CASE WHEN Id = 1 THEN Pay END) FROM Staff",
          "SELECT sum(Pay) FILTER (WHERE Id = 1) FROM Staff",
          "SELECT sum(DISTINCT Pay) FROM Staff",
          "SELECT sum(Pay) OVER (ORDER BY Id) FROM Staff",
          "SELECT sum(a.Pay) FROM Staff a JOIN Staff b ON a.Id = 1",
          "SELECT sum(Pay) FROM Staff, range(100) WHERE Id = 1",
          "SELECT count(*) FROM (SELECT * FROM Staff)",
          "WITH s AS (SELECT * FROM Staff) SELECT count(*) FROM s",
          "SELECT (SELECT Name FROM Staff LIMIT 1)",
          "SELECT count(*) FROM Staff WHERE Name = 5",
          "SELECT count(*) FROM Staff WHERE CAST(Name AS INTEGER) = 5",
          "SELECT count(*) FROM Staff WHERE Id = (SELECT max(Id) FROM Staff)",
          "SELECT count(*) FROM Staff GROUP BY Id % 2",
          "SELECT Unit, count(*) FROM Staff GROUP BY CUBE (Unit, Id)",
          "SELECT count(*) FROM Staff UNION ALL SELECT count(*) FROM Staff",
          "FROM Staff",
          "FROM Staff SELECT count(*)",
          "(SELECT count(*) FROM Staff)",
          "SELECT count(*) FROM Staff USING SAMPLE 50%",
          "SELECT count(*) FROM Staff t(a, b, c, d, e) WHERE b = 5",
          "SELECT count(*) FROM Staff ORDER BY max(Name)",
          "SELECT count(*) FROM Staff LIMIT 1 + 1",
          "SELECT sum(Pay) FROM Staff HAVING max(Name) > 'a'",
          "SELECT Unit, count(*) FROM Staff GROUP BY Unit QUALIFY true");

  @TempDir Path folder;
  private RoleLab lab;

  @BeforeEach
  void lakes() {
    lab =
        new RoleLab(folder)
            .policy(POLICY)
            .parquet(
                "Customer",
                "SELECT i AS \"Id\", CASE WHEN i % 2 = 0 THEN 'EMEA' ELSE 'APAC' END AS \"Region\","
                    + " 'p' || i || '@x.org' AS \"Email\", '+49 30 ' || (100 + i) AS \"Phone\","
                    + " DATE '1980-05-17' + CAST(i AS INTEGER) AS \"Born\", 1234 * i AS \"Salary\","
                    + " 'Berlin' AS \"City\", 'n' || i AS \"Note\", 's' AS \"Secret\", 'c' AS \"Card\""
                    + " FROM range(1, 9) t(i)")
            .parquet(
                "Staff",
                "SELECT i AS \"Id\", CASE WHEN i < 5 THEN 'A' WHEN i < 7 THEN 'B' ELSE 'C' END AS"
                    + " \"Unit\", 'name' || i AS \"Name\", 100 * i AS \"Pay\","
                    + " CASE WHEN i = 1 OR i > 6 THEN i END AS \"Bonus\" FROM range(1, 11) t(i)")
            .parquet("Wages", "SELECT 1 AS \"Id\"")
            .parquet("Audit", "SELECT 1 AS \"Id\"")
            .parquet("Item", "SELECT i AS \"Id\" FROM range(3) t(i)");
  }

  @Test
  void showsOnlyRowsAndValuesOfTheRole() {
    try (Lakewright ann = lab.open("ann")) {
      assertThat(ann.role()).contains("analyst");
      assertThat(RoleLab.sql(ann, "SELECT * EXCLUDE (Email) FROM Customer ORDER BY Id"))
          .isEqualTo(
              """
              4|EMEA|****04|1980-01-01|4000|Be|-
              6|EMEA|****06|1980-01-01|7000|Be|-
              8|EMEA|****08|1980-01-01|9000|Be|-""");
      assertThat(RoleLab.sql(ann, "SELECT length(Email), count(*) FROM Customer GROUP BY 1"))
          .isEqualTo("16|3");
      assertThat(RoleLab.sql(ann, "SELECT count(*) FROM Item")).isEqualTo("3");
    }
  }

  @Test
  void seesEverythingWithoutRules() {
    try (Lakewright otto = lab.open("otto")) {
      assertThat(otto.role()).isEmpty();
      assertThat(RoleLab.sql(otto, "SELECT count(*), max(Secret) FROM Customer")).isEqualTo("8|s");
      assertThat(RoleLab.sql(otto, "SELECT count(*) FROM Wages")).isEqualTo("1");
    }
  }

  @Test
  void saysOfDeniedWhatItIsAndOfHiddenNothing() {
    try (Lakewright ann = lab.open("ann")) {
      assertThat(RoleLab.sql(ann, "SELECT * FROM Wages"))
          .isEqualTo("POLICY_DENIED the table shop.Wages is not open to the role analyst []");
      assertThat(RoleLab.sql(ann, "SELECT Card FROM Customer"))
          .startsWith("POLICY_DENIED the column card of shop.Customer is not open");
      assertThat(RoleLab.sql(ann, "SELECT * FROM Audi"))
          .isEqualTo("SQL_UNKNOWN_TABLE there is no table Audi in lake shop []");
      assertThat(RoleLab.sql(ann, "SELECT * FROM Audit"))
          .isEqualTo("SQL_UNKNOWN_TABLE there is no table Audit in lake shop []");
      assertThat(RoleLab.sql(ann, "SELECT Secre FROM Customer")).doesNotContain("Secret");
      assertThat(RoleLab.sql(ann, "SELECT Secret FROM Customer")).startsWith("SQL_UNKNOWN_COLUMN");
    }
  }

  @Test
  void narrowsToARoleBelowAndToNoOther() {
    Caller ann = new Caller("ann", TokenSource.NONE, Optional.of("intern"));
    try (Lakewright intern = lab.open(ann)) {
      assertThat(RoleLab.sql(intern, "SELECT Id, Salary FROM Customer")).isEqualTo("4|4000");
      assertThat(RoleLab.sql(intern, "SELECT Id FROM Item")).hasLineCount(1);
      assertThat(RoleLab.sql(intern, "SELECT * FROM Wages")).startsWith("POLICY_DENIED");
    }
    Caller zoe = new Caller("zoe", TokenSource.NONE, Optional.of("analyst"));
    assertNoRole(zoe);
    try (Lakewright guest = lab.open("zoe")) {
      assertThat(guest.catalog().tables(new LakeName("shop"))).isEmpty();
    }
  }

  @Test
  void givesTheRoleOfATokenAndNoneToAnUnknownOne() {
    String digest = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";
    lab.policy(POLICY + "mcpTokens: {" + digest + ": analyst}\nmcpTokenVariable: SHOP_TOKEN\n");
    Caller otto = new Caller("otto", TokenSource.NONE, Optional.empty());
    try (Lakewright agent = lab.open(otto.bringing(holding("SHOP_TOKEN", "secret")))) {
      assertThat(agent.role()).contains("analyst");
      assertThat(RoleLab.sql(agent, "SELECT count(*) FROM Customer")).isEqualTo("3");
    }
    try (Lakewright owner = lab.open(otto.bringing(holding("LAKEWRIGHT_MCP_TOKEN", "secret")))) {
      assertThat(owner.role()).isEmpty();
    }
    for (String unknown : List.of("Secret", "", digest)) {
      assertNoRole(otto.bringing(holding("SHOP_TOKEN", unknown)));
    }
    assertNoRole(otto.bringing(holding("SHOP_TOKEN", "secret")).wanting(Optional.of("owner")));
  }

  private static TokenSource holding(String variable, String token) {
    return wanted -> Optional.of(token).filter(it -> wanted.equals(variable));
  }

  private void assertNoRole(Caller caller) {
    assertThatThrownBy(() -> lab.open(caller).close())
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.POLICY_NO_ROLE));
  }

  @Test
  void keepsRunsOfOtherRolesApart() {
    String run;
    try (Lakewright otto = lab.open("otto")) {
      RoleLab.sql(otto, "SELECT * FROM Wages");
      run = otto.runs(1).get(0).id().value();
      assertThat(otto.runs(1).get(0).role()).isEqualTo("owner");
    }
    try (Lakewright ann = lab.open("ann")) {
      assertThat(ann.runs(10)).isEmpty();
      assertThatThrownBy(() -> ann.run(new RunId(run))).isInstanceOf(LakewrightException.class);
    }
  }

  @Test
  void knowsOfTablesWhatTheRoleMaySee() {
    try (Lakewright ann = lab.open("ann")) {
      TableName customer = new TableName(new LakeName("shop"), "Customer");
      assertThat(ann.catalog().tables(customer.lake()))
          .extracting(TableName::name)
          .containsExactly("Customer", "Item", "Staff");
      assertThat(ann.catalog().profile(customer).rows()).isEqualTo(3);
      assertThat(ann.catalog().profile(customer).toString())
          .doesNotContain("APAC", "@x.org", "Secret", "Card", "n4");
      assertThat(ann.catalog().table(customer).orElseThrow().notes())
          .containsExactly(
              "seen as analyst: not every row, born generalise year, card not open, city generalise"
                  + " 2, email hash, note null, phone partial 2, salary generalise 1000");
    }
  }

  @Test
  void tellsOfGroupsOfManyRowsOnly() {
    try (Lakewright kim = lab.open("kim")) {
      assertThat(
              RoleLab.sql(
                  kim, "SELECT Unit, count(*), sum(Pay) FROM Staff GROUP BY Unit ORDER BY 1"))
          .isEqualTo("A|4|1000\nC|4|3400");
      assertThat(RoleLab.sql(kim, "SELECT Unit, avg(s.Bonus) b FROM Staff s GROUP BY ALL"))
          .isEqualTo("C|8.5");
      assertThat(RoleLab.sql(kim, "SELECT count(*) FROM Staff WHERE Name LIKE 'name1%'")).isEmpty();
      assertThat(RoleLab.sql(kim, "SELECT count(*) FROM Staff WHERE Id < 4 -- three"))
          .isEqualTo("3");
      assertThat(
              RoleLab.sql(
                  kim,
                  "SELECT Unit, sum(Pay) AS p FROM Staff GROUP BY 1 HAVING count(*) < 9 OR sum(Pay) = 1"
                      + " -- OR true\n ORDER BY p DESC LIMIT 5"))
          .isEqualTo("C|3400\nA|1000");
    }
  }

  @Test
  void refusesEveryOtherShapeOverGroups() {
    try (Lakewright kim = lab.open("kim")) {
      for (String sql : OTHER_SHAPES) {
        assertThat(RoleLab.sql(kim, sql)).as(sql).startsWith("POLICY_ONLY_GROUPS");
      }
    }
  }

  @Test
  void showsNoValueThatFewRowsOfAGroupedTableHave() {
    try (Lakewright kim = lab.open("kim")) {
      TableName staff = new TableName(new LakeName("shop"), "Staff");
      assertThat(kim.catalog().profile(staff).rows()).isEqualTo(10);
      assertThat(kim.catalog().profile(staff).toString())
          .contains("samples=[A, C]")
          .doesNotContain("name", "B]", "1000");
    }
  }

  @Test
  void tellsNothingByDigestsOfManyRows() {
    TableName big = new TableName(new LakeName("shop"), "Big");
    String rows =
        "SELECT * FROM (SELECT i AS \"Id\", 'EMEA' AS \"Region\", i / 7.0 AS \"Rate\""
            + " FROM range(300000) t(i) UNION ALL SELECT i, 'APAC', -i FROM range(%d) t(i)) ORDER BY 1";
    String policy =
        "default: low\nroles: {low: {tables: {shop.Big: {rows: Region = 'EMEA'},"
            + " shop.Item: {rows: Id > 99}}}}\n";
    lab.policy(policy).parquet("Big", String.format(rows, 1));
    String first;
    try (Lakewright low = lab.open("x")) {
      first = low.catalog().fingerprint(big);
      assertThat(RoleLab.sql(low, "SELECT count(*), max(Id) FROM Item")).isEqualTo("0|-");
    }
    lab.parquet("Big", String.format(rows, 250_000));
    try (Lakewright low = lab.open("x")) {
      assertThat(low.catalog().fingerprint(big)).isEqualTo(first);
      assertThat(RoleLab.sql(low, "SELECT count(*) FROM Big")).isEqualTo("300000");
    }
  }

  @Test
  void readsNoOtherFileWhileItCopies() {
    lab.policy("default: low\nroles: {low: {tables: {shop.Item: {rows: Id > 1}}}}\n");
    lab.run(
        "ATTACH '"
            + folder
            + "/data/base.duckdb' AS base; CREATE VIEW base.spy AS SELECT content FROM"
            + " read_text('/etc/hostname'); CREATE TABLE base.fine AS SELECT 1 AS one; DETACH base");
    assertThatThrownBy(() -> lab.open("x").close())
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.POLICY_INVALID);
              assertThat(it.failure().message()).doesNotContain("hostname");
            });
  }

  @Test
  void refusesAPolicyThatNamesWhatIsNotThere() {
    lab.policy("default: low\nroles: {low: {tables: {shop.Sekret: {access: hide}}}, all: {}}\n");
    assertThatThrownBy(() -> lab.open("x").close()).hasMessageNotContaining("Sekret");
    lab.policy("users: {x: all}\nroles: {low: {tables: {shop.Itm: {access: hide}}}, all: {}}\n");
    assertThatThrownBy(() -> lab.open("x").close()).hasMessageContaining("names shop.itm");
    lab.policy("default: low\nroles: {low: {tables: {shop.Item: {columns: {Idd: hash}}}}}\n");
    assertThatThrownBy(() -> lab.open("x").close()).hasMessageContaining("a column that is not in");
    lab.policy(
        "default: low\nroles: {low: {tables: {shop.Item: {columns: {Id: {generalise: year}}}}}}\n");
    assertThatThrownBy(() -> lab.open("x").close())
        .hasMessageContaining("does not go with the type");
  }

  @Test
  void mayNotChangeTheLakes() {
    try (Lakewright ann = lab.open("ann")) {
      LakeSpec again = new LakeSpec(new LakeName("again"), List.of("data"));
      assertThatThrownBy(() -> ann.addLake(again)).hasMessageContaining("may not change");
      assertThatThrownBy(() -> ann.removeLake(again.name())).hasMessageContaining("may not change");
    }
  }

  @Test
  void noNameIsReadAsOneThatTheRoleDoesNotSee() {
    try (Lakewright lakewright = lab.open("ann")) {
      assertThat(RoleLab.sql(lakewright, "SELECT Secre FROM Customer"))
          .startsWith("SQL_UNKNOWN_COLUMN")
          .doesNotContain("Secret");
      assertThat(RoleLab.sql(lakewright, "SELECT Crad FROM Customer")).doesNotContain("Card");
      assertThat(RoleLab.sql(lakewright, "SELECT * FROM Wage")).startsWith("SQL_UNKNOWN_TABLE");
      assertThat(RoleLab.sql(lakewright, "SELECT count(*) FROM Audi"))
          .startsWith("SQL_UNKNOWN_TABLE");
      assertThat(RoleLab.sql(lakewright, "SELECT count(Phon) FROM Customer"))
          .doesNotStartWith("SQL");
    }
  }
}
