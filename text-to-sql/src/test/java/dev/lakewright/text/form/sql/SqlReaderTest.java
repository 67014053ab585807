package dev.lakewright.text.form.sql;

import static dev.lakewright.text.form.Harbour.above;
import static dev.lakewright.text.form.Harbour.aggregate;
import static dev.lakewright.text.form.Harbour.column;
import static dev.lakewright.text.form.Harbour.count;
import static dev.lakewright.text.form.Harbour.field;
import static dev.lakewright.text.form.Harbour.is;
import static dev.lakewright.text.form.Harbour.number;
import static dev.lakewright.text.form.Harbour.select;
import static dev.lakewright.text.form.Harbour.source;
import static dev.lakewright.text.form.Harbour.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Arithmetic;
import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Harbour;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {
  private static final Expression NAME = column("Vessel.Name");
  private static final Expression WEIGHT = column("Vessel.Weight");
  private static final Expression KIND = column("Vessel.Kind");
  private static final Expression COUNTRY = column("Company.Country");
  private static final Expression ALL = new Expression.All(Optional.empty());
  private static final OptionalInt NO_LIMIT = OptionalInt.empty();

  private final SqlReader reader = new SqlReader(Harbour.schema());

  @Test
  void readsOneTable() {
    reads("SELECT count(*) FROM Vessel", count("Vessel"));
    reads("select NAME from vessel ;", select(NAME));
    reads("SELECT T1.Name FROM Vessel AS T1", select(NAME));
    reads("SELECT v.`Name`, [Weight] FROM Vessel v", select(NAME, WEIGHT));
    reads("SELECT DISTINCT Kind FROM Vessel", select(KIND).distinctRows());
    reads("SELECT * FROM Vessel", select(new Expression.All(Optional.of(source("Vessel")))));
    reads(
        "SELECT \"Home Town\" FROM Port WHERE count > 1 -- and no more",
        select(column("Port.Home Town"))
            .filtered(List.of(above(column("Port.count"), number("1")))));
  }

  @Test
  void leavesOutJoinsThatFollow() {
    reads(
        "SELECT T1.Name, Country FROM Vessel AS T1 JOIN Company AS T2 ON T1.CompanyId = T2.CompanyId",
        select(NAME, COUNTRY));
    reads(
        "SELECT c.Country, p.Name FROM Company c JOIN Vessel v JOIN Visit i INNER JOIN Port p ON"
            + " c.CompanyId = v.CompanyId AND v.VesselId = i.VesselId AND p.PortId = i.PortId",
        select(COUNTRY, column("Port.Name")));
    reads(
        "SELECT c.Country FROM Company c JOIN Visit i ON v.VesselId = i.VesselId JOIN Vessel v ON"
            + " c.CompanyId = v.CompanyId",
        select(COUNTRY).over(List.of(source("Visit")), List.of()));
    reads(
        "SELECT count(*) FROM Visit JOIN Vessel ON Visit.VesselId = Vessel.VesselId",
        count("Vessel", "Visit"));
  }

  @Test
  void keepsOtherJoins() {
    reads(
        "SELECT T2.Name FROM Tow AS T1 JOIN Vessel AS T2 ON T1.TowedId = T2.VesselId",
        select(NAME).over(List.of(), List.of(link("Tow.TowedId", "Vessel.VesselId"))));
    reads(
        "SELECT Height FROM Tide JOIN Visit ON Hour = Fee AND Height > 2 CROSS JOIN Company",
        select(column("Tide.Height"))
            .filtered(List.of(above(column("Tide.Height"), number("2"))))
            .over(List.of(source("Company")), List.of(link("Tide.Hour", "Visit.Fee"))));
  }

  @Test
  void numbersSelfJoinsByMention() {
    Field first = field("Vessel.VesselId", 0);
    Field second = field("Vessel.VesselId", 1);
    Query towed =
        select(column("Vessel.Name", 0))
            .filtered(List.of(is(column("Vessel.Name", 1), text("Aurora"))))
            .over(
                List.of(),
                List.of(
                    new Link(field("Tow.TowedId"), first), new Link(field("Tow.TugId"), second)));
    reads(
        "SELECT b.Name FROM Vessel a JOIN Tow ON a.VesselId = TugId JOIN Vessel b ON b.VesselId ="
            + " TowedId WHERE a.Name = 'Aurora'",
        towed);
    reads(
        "SELECT a.Name FROM Vessel a JOIN Tow ON a.VesselId = TowedId JOIN Vessel b ON b.VesselId ="
            + " TugId WHERE b.Name = 'Aurora'",
        towed);
  }

  @Test
  void readsConditions() {
    where("Weight > = 5.50", compare(WEIGHT, Operator.AT_LEAST, number("5.5")));
    where("Weight ! = -1", compare(WEIGHT, Operator.NOT_EQUAL, number("-1")));
    where("5 < Weight", above(WEIGHT, number("5")));
    where("NOT Weight <= 5", above(WEIGHT, number("5")));
    where("Name = \"Kind's\"", is(NAME, text("Kind's")));
    where("Name = \"Kind\"", is(NAME, KIND));
    where("Name = 'it''s'", is(NAME, text("it's")));
    where(
        "Launched = DATE '1998-02-01'",
        is(
            column("Vessel.Launched"),
            new Expression.Constant(new Literal.Date(LocalDate.of(1998, 2, 1)))));
    where("CAST(Weight AS VARCHAR) = CAST(5 AS TEXT)", is(WEIGHT, number("5")));
    where("Kind IS NULL", new Condition.Missing(KIND, false));
    where("Kind IS NOT NULL", new Condition.Missing(KIND, true));
    where(
        "Weight NOT BETWEEN 1 AND 2",
        new Condition.Between(WEIGHT, number("1"), number("2"), true));
    where(
        "Kind NOT IN ('tug', \"ferry\", 3)",
        new Condition.Among(
            KIND,
            List.of(
                new Literal.Text("tug"),
                new Literal.Text("ferry"),
                new Literal.Figure(java.math.BigDecimal.valueOf(3))),
            true));
    where(
        "((Weight) > 1 AND (Kind = 'a' OR (Kind = 'b' OR NOT (Kind = 'c' OR Weight = 2))))",
        above(WEIGHT, number("1")),
        new Condition.AnyOf(
            List.of(
                is(KIND, text("a")),
                is(KIND, text("b")),
                new Condition.AllOf(
                    List.of(
                        compare(KIND, Operator.NOT_EQUAL, text("c")),
                        compare(WEIGHT, Operator.NOT_EQUAL, number("2")))))));
  }

  @Test
  void readsPatterns() {
    where("Name NOT LIKE \"%Ror%\"", new Condition.Like(NAME, "%ror%", true));
    where("Name LIKE '50!_'", new Condition.Like(NAME, "50!!_", false));
    where("lower(Name) LIKE '5!%' ESCAPE '!'", new Condition.Like(NAME, "5!%", false));
    where("Name LIKE '\\_a\\b!' ESCAPE '\\'", new Condition.Like(NAME, "!_ab!!", false));
    where("lower(CAST(Weight AS VARCHAR)) LIKE '1%'", new Condition.Like(WEIGHT, "1%", false));
  }

  @Test
  void readsQueriesWithin() {
    Query ids = select(column("Visit.VesselId"));
    Expression id = column("Vessel.VesselId");
    where("VesselId IN (SELECT VesselId FROM Visit)", new Condition.Member(id, ids, false));
    where(
        "VesselId NOT IN (SELECT VesselId FROM Visit WHERE VesselId IS NOT NULL)",
        new Condition.Member(id, ids, true));
    where(
        "Weight > (SELECT avg(Weight) FROM Vessel)",
        above(WEIGHT, new Expression.Nested(select(aggregate(Aggregate.AVG, WEIGHT)))));
  }

  @Test
  void readsExpressions() {
    reads(
        "SELECT max(Weight) - min(Weight) * 2 / 4, count(DISTINCT (Kind)) FROM Vessel",
        select(
            calculated(
                Arithmetic.MINUS,
                aggregate(Aggregate.MAX, WEIGHT),
                calculated(
                    Arithmetic.DIVIDED_BY,
                    calculated(Arithmetic.TIMES, aggregate(Aggregate.MIN, WEIGHT), number("2")),
                    number("4"))),
            new Expression.Aggregated(Aggregate.COUNT, Optional.of(KIND), true)));
    reads(
        "SELECT 1.0 * (Weight - 1) / 2, year(Launched), year(CAST(Logged AS TIMESTAMP)) FROM Vessel",
        select(
            calculated(
                Arithmetic.DIVIDED_BY,
                calculated(Arithmetic.MINUS, WEIGHT, number("1")),
                number("2")),
            new Expression.Part(DatePart.YEAR, column("Vessel.Launched")),
            new Expression.Part(DatePart.YEAR, column("Vessel.Logged"))));
  }

  @Test
  void readsGroupsAndOrder() {
    Query grouped =
        select(KIND, Expression.rows())
            .grouped(List.of(KIND), List.of(above(Expression.rows(), number("2"))));
    List<Sort> order = List.of(new Sort(Expression.rows(), true), new Sort(KIND, false));
    reads(
        "SELECT Kind, count(*) FROM Vessel GROUP BY Kind HAVING count(*) > 2 ORDER BY count(*) DESC,"
            + " Kind ASC LIMIT 3",
        grouped.sorted(order, OptionalInt.of(3)));
    reads(
        "SELECT min(Name) AS Name FROM Vessel GROUP BY Kind ORDER BY 1",
        select(NAME)
            .grouped(List.of(KIND), List.of())
            .sorted(List.of(new Sort(NAME, false)), NO_LIMIT));
    reads("SELECT min(Name) AS Name FROM Vessel", select(aggregate(Aggregate.MIN, NAME)));
    reads(
        "SELECT Kind k, count(*) AS n FROM Vessel GROUP BY 1 HAVING n > 2 ORDER BY n DESC, k LIMIT 3",
        grouped.sorted(order, OptionalInt.of(3)));
    reads(
        "SELECT Vessel.Name FROM Vessel JOIN Company ON Vessel.CompanyId = Company.CompanyId ORDER BY"
            + " Name",
        select(NAME)
            .sorted(List.of(new Sort(NAME, false)), NO_LIMIT)
            .over(List.of(source("Company")), List.of()));
  }

  @Test
  void combinesFromLeftToRight() {
    Query name = select(NAME);
    Query company = select(column("Company.Name"));
    Query port = select(column("Port.Name"));
    reads(
        "SELECT Name FROM Vessel UNION SELECT Name FROM Company UNION SELECT Name FROM Port",
        combined(name, SetOperation.UNION, combined(company, SetOperation.UNION, port)));
    reads(
        "SELECT Name FROM Vessel EXCEPT SELECT Name FROM Company EXCEPT SELECT Name FROM Port",
        combined(
            select(ALL).over(combined(name, SetOperation.EXCEPT, company)),
            SetOperation.EXCEPT,
            port));
    reads(
        "SELECT Name FROM Vessel EXCEPT SELECT * FROM (SELECT Name FROM Company INTERSECT SELECT Name"
            + " FROM Port)",
        combined(name, SetOperation.EXCEPT, combined(company, SetOperation.INTERSECT, port)));
  }

  @Test
  void keepsTheOrderOfSetOperations() {
    Query name = select(NAME);
    Query company = select(column("Company.Name"));
    List<Sort> byCompany = List.of(new Sort(column("Company.Name"), true));
    reads(
        "SELECT Name FROM Vessel UNION SELECT Name FROM Company ORDER BY Name DESC",
        combined(name, SetOperation.UNION, company.sorted(byCompany, NO_LIMIT)));
    reads(
        "SELECT Name FROM Vessel UNION SELECT Name FROM Company ORDER BY 1 DESC LIMIT 2",
        select(ALL)
            .over(combined(name, SetOperation.UNION, company))
            .sorted(List.of(new Sort(NAME, true)), OptionalInt.of(2)));
    reads(
        "SELECT Name FROM Vessel LIMIT 3 INTERSECT SELECT Name FROM Company LIMIT 2",
        combined(
            name.sorted(List.of(), OptionalInt.of(3)),
            SetOperation.INTERSECT,
            company.sorted(List.of(), OptionalInt.of(2))));
    reads(
        "SELECT Name FROM Vessel UNION SELECT * FROM (SELECT Name FROM Company LIMIT 2)",
        combined(name, SetOperation.UNION, company.sorted(List.of(), OptionalInt.of(2))));
    reads(
        "(SELECT Name FROM Vessel LIMIT 3) UNION SELECT Name FROM Company LIMIT 2",
        select(ALL)
            .over(combined(name.sorted(List.of(), OptionalInt.of(3)), SetOperation.UNION, company))
            .sorted(List.of(), OptionalInt.of(2)));
  }

  @Test
  void readsQueriesInFrom() {
    reads(
        "SELECT count(*) FROM (SELECT Kind FROM Vessel GROUP BY Kind)",
        select(Expression.rows()).over(select(KIND).grouped(List.of(KIND), List.of())));
    reads("SELECT * FROM (SELECT Name FROM Vessel)", select(NAME));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          SELECT Colour FROM Vessel                                  | no column "Colour"                | 7
          SELECT T1.Colour FROM Vessel T1                            | no column "Colour" in T1          | 10
          SELECT Name FROM Boat                                      | no table "Boat"                   | 17
          SELECT T2.Name FROM Vessel AS T1                           | no table "T2" in FROM             | 7
          SELECT Name                                                | FROM is expected                  | 11
          SELECT Name FROM Vessel WHERE                              | the statement ends early          | 29
          SELECT Name FROM Vessel WHERE Kind                         | a comparison is expected          | 34
          SELECT Name FROM Vessel WHERE upper(Kind) = 'A'            | function upper fits no form       | 30
          SELECT CAST(Weight AS INTEGER) FROM Vessel                 | a cast to INTEGER fits no form    | 22
          SELECT Name FROM Vessel LEFT JOIN Company ON 1 = 1         | only inner joins are read         | 24
          SELECT Country FROM Vessel, Company                        | tables are joined by no column    | 35
          SELECT Name FROM Vessel LIMIT 3 OFFSET 2                   | rows cannot be skipped            | 32
          SELECT Name FROM Vessel UNION ALL SELECT Name FROM Company | set operations are on distinct rows | 30
          SELECT Kind FROM Vessel; DROP TABLE Vessel                 | unexpected DROP                   | 25
          SELECT Kind FROM Vessel ?                                  | unknown character '?'             | 24
          SELECT Country FROM Company WHERE 1 < (SELECT count(*) FROM Visit WHERE Country = 'x') | a column of the outer query | 72
          SELECT Name FROM Vessel T1 JOIN Company T1                 | two tables are called T1          | 42
          """)
  void saysWhereItStops(String sql, String reason, int position) {
    assertThat(reader.read(sql)).isEqualTo(new ReadOutcome.Unread(reason, position));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "NOT ", "SELECT ("})
  void endsOnEndlessNesting(String piece) {
    String sql = "SELECT Name FROM Vessel WHERE " + piece.repeat(20_000) + "1 = 1";
    assertThat(reader.read(sql)).isInstanceOf(ReadOutcome.Unread.class);
  }

  private void reads(String sql, Query form) {
    assertThat(reader.read(sql)).describedAs(sql).isEqualTo(new ReadOutcome.Read(form));
  }

  private void where(String condition, Condition... form) {
    reads("SELECT Name FROM Vessel WHERE " + condition, select(NAME).filtered(List.of(form)));
  }

  private static Condition compare(Expression left, Operator operator, Expression right) {
    return new Condition.Compare(left, operator, right);
  }

  private static Expression calculated(Arithmetic operation, Expression left, Expression right) {
    return new Expression.Calculated(operation, left, right);
  }

  private static Query combined(Query left, SetOperation operation, Query right) {
    return left.combined(Optional.of(new Combination(operation, right)));
  }

  private static Link link(String left, String right) {
    return new Link(field(left), field(right));
  }
}
