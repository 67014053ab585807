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
import dev.lakewright.text.form.Harbour;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.WindowFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FormSqlTest {
  private static final Expression NAME = column("Vessel.Name");
  private static final Expression WEIGHT = column("Vessel.Weight");
  private static final Expression KIND = column("Vessel.Kind");
  private static final Expression LAUNCHED = column("Vessel.Launched");
  private static final OptionalInt NO_LIMIT = OptionalInt.empty();

  private final FormSql sql = new FormSql(Harbour.schema());

  @Test
  void joinsAlongTheGraph() {
    writes(select(NAME), "SELECT Name FROM Vessel");
    writes(
        select(column("Company.Country"), column("Port.Name")),
        "SELECT Company.Country, Port.Name FROM Company JOIN Vessel ON Company.CompanyId ="
            + " Vessel.CompanyId JOIN Visit ON Vessel.VesselId = Visit.VesselId JOIN Port ON"
            + " Visit.PortId = Port.PortId");
    writes(
        select(column("Berth.Depth"), column("Port.Home Town")),
        "SELECT Berth.Depth, Port.\"Home Town\" FROM Berth JOIN Port ON Berth.PortId ="
            + " CAST(Port.PortId AS VARCHAR)");
    writes(
        select(new Expression.All(Optional.of(source("Vessel"))))
            .over(List.of(source("Company")), List.of()),
        "SELECT Vessel.* FROM Vessel JOIN Company ON Vessel.CompanyId = Company.CompanyId");
  }

  @Test
  void joinsAlongLinks() {
    Query towed =
        select(column("Vessel.Name", 0), column("Vessel.Name", 1))
            .over(
                List.of(),
                List.of(
                    new Link(field("Tow.TowedId"), field("Vessel.VesselId", 0)),
                    new Link(field("Tow.TugId"), field("Vessel.VesselId", 1))));
    writes(
        towed,
        "SELECT t1.Name, t2.Name FROM Vessel AS t1 JOIN Tow ON Tow.TowedId = t1.VesselId JOIN Vessel"
            + " AS t2 ON Tow.TugId = t2.VesselId");
    writes(
        select(NAME)
            .over(
                List.of(source("Tide")),
                List.of(
                    new Link(field("Tow.TowedId"), field("Vessel.VesselId")),
                    new Link(field("Tow.Code"), field("Vessel.Weight")))),
        "SELECT Vessel.Name FROM Vessel JOIN Tow ON Tow.TowedId = Vessel.VesselId AND CAST(Tow.Code"
            + " AS DOUBLE) = Vessel.Weight CROSS JOIN Tide");
  }

  @Test
  void writesNothingWithoutWay() {
    assertThat(sql.render(select(NAME, column("Tide.Height")))).isEmpty();
    assertThat(sql.render(select(column("Vessel.Name", 0), column("Vessel.Name", 1)))).isEmpty();
    assertThat(sql.render(select())).isEmpty();
    assertThat(sql.render(select(Expression.rows()))).isEmpty();
    Query unconnected = select(WEIGHT).over(List.of(source("Tide")), List.of());
    assertThat(sql.render(select(new Expression.Nested(unconnected)))).isEmpty();
    assertThat(sql.render(union(select(NAME), unconnected))).isEmpty();
    assertThat(sql.render(select(Expression.rows()).over(unconnected))).isEmpty();
    Condition member = new Condition.Member(WEIGHT, unconnected, false);
    assertThat(sql.render(select(NAME).filtered(List.of(member)))).isEmpty();
  }

  @Test
  void namesTheNumberOfRows() {
    writes(count("Vessel"), "SELECT count(*) AS \"count\" FROM Vessel");
    writes(
        select(Expression.rows(), column("Port.count"))
            .grouped(List.of(column("Port.count")), List.of()),
        "SELECT count(*), count FROM Port GROUP BY count");
    where(
        above(WEIGHT, new Expression.Nested(count("Visit"))),
        "Weight > (SELECT count(*) FROM Visit)");
  }

  @Test
  void writesConditions() {
    where(is(NAME, text("it's")), "Name = 'it''s'");
    where(
        new Condition.Compare(
            LAUNCHED,
            Operator.NOT_EQUAL,
            new Expression.Constant(new Literal.Date(LocalDate.of(1998, 2, 1)))),
        "Launched <> DATE '1998-02-01'");
    where(
        new Condition.Between(WEIGHT, number("1e3"), number("2000.50"), true),
        "Weight NOT BETWEEN 1000 AND 2000.5");
    where(
        new Condition.Among(KIND, List.of(new Literal.Text("tug"), new Literal.Text("a")), false),
        "Kind IN ('tug', 'a')");
    where(new Condition.Among(KIND, List.of(), false), "1 = 0");
    where(new Condition.Missing(KIND, false), "Kind IS NULL");
    where(
        new Condition.AnyOf(
            List.of(
                is(KIND, text("a")),
                new Condition.AllOf(List.of(is(KIND, text("b")), above(WEIGHT, number("1")))))),
        "(Kind = 'a' OR (Kind = 'b' AND Weight > 1))");
    where(new Condition.AnyOf(List.of(is(KIND, text("a")))), "Kind = 'a'");
    where(new Condition.AnyOf(List.of()), "1 = 0");
    where(new Condition.AllOf(List.of()), "1 = 1");
  }

  @Test
  void writesPatterns() {
    where(new Condition.Like(NAME, "%Ror%", true), "lower(Name) NOT LIKE '%ror%'");
    where(new Condition.Like(NAME, "5!%", false), "lower(Name) LIKE '5!%' ESCAPE '!'");
    where(new Condition.Like(WEIGHT, "1%", false), "lower(CAST(Weight AS VARCHAR)) LIKE '1%'");
  }

  @Test
  void keepsNullsOutOfNotIn() {
    Expression id = column("Vessel.VesselId");
    Query visits = select(column("Visit.VesselId"));
    where(new Condition.Member(id, visits, false), "VesselId IN (SELECT VesselId FROM Visit)");
    where(
        new Condition.Member(id, visits, true),
        "VesselId NOT IN (SELECT VesselId FROM Visit WHERE VesselId IS NOT NULL)");
    Query both = union(visits, select(column("Tow.TugId")));
    where(
        new Condition.Member(id, both, true),
        "VesselId NOT IN (SELECT VesselId FROM Visit WHERE VesselId IS NOT NULL UNION SELECT TugId"
            + " FROM Tow WHERE TugId IS NOT NULL)");
    Query first = visits.sorted(List.of(), OptionalInt.of(1));
    where(
        new Condition.Member(id, first, true),
        "VesselId NOT IN (SELECT VesselId FROM Visit LIMIT 1)");
  }

  @Test
  void writesArithmetic() {
    Expression sum = calculated(Arithmetic.PLUS, WEIGHT, number("1"));
    Expression product = calculated(Arithmetic.TIMES, WEIGHT, number("2"));
    Expression quotient = calculated(Arithmetic.DIVIDED_BY, product, sum);
    shows(calculated(Arithmetic.MINUS, sum, sum), "Weight + 1 - (Weight + 1)");
    shows(calculated(Arithmetic.TIMES, sum, product), "(Weight + 1) * (Weight * 2)");
    shows(calculated(Arithmetic.TIMES, product, number("-3")), "Weight * 2 * -3");
    shows(quotient, "1.0 * (Weight * 2) / (Weight + 1)");
    shows(
        calculated(Arithmetic.MINUS, product, quotient),
        "Weight * 2 - (1.0 * (Weight * 2) / (Weight + 1))");
    Expression share = new Expression.Share(aggregate(Aggregate.SUM, WEIGHT));
    shows(share, "100.0 * sum(Weight) / sum(sum(Weight)) OVER ()");
    shows(
        calculated(Arithmetic.TIMES, number("2"), share),
        "2 * (100.0 * sum(Weight) / sum(sum(Weight)) OVER ())");
    Expression.Aggregated total = aggregate(Aggregate.SUM, WEIGHT);
    shows(
        calculated(
            Arithmetic.TIMES,
            number("2"),
            new Expression.PercentOf(total, Query.of(List.of(total)))),
        "2 * (100.0 * sum(Weight) / (SELECT sum(Weight) FROM Vessel))");
  }

  @Test
  void writesFunctions() {
    shows(aggregate(Aggregate.MEDIAN, WEIGHT), "median(Weight)");
    shows(
        new Expression.Aggregated(Aggregate.COUNT, Optional.of(KIND), true),
        "count(DISTINCT Kind)");
    shows(new Expression.Part(DatePart.MONTH, LAUNCHED), "month(Launched)");
    shows(
        new Expression.Part(DatePart.YEAR, column("Vessel.Logged")),
        "year(CAST(Logged AS TIMESTAMP))");
    shows(
        new Expression.Windowed(
            WindowFunction.RUNNING_TOTAL,
            WEIGHT,
            List.of(KIND),
            List.of(new Sort(LAUNCHED, false))),
        "sum(Weight) OVER (PARTITION BY Kind ORDER BY Launched)");
    shows(
        new Expression.Windowed(WindowFunction.RANK, WEIGHT, List.of(), List.of()),
        "rank() OVER (ORDER BY Weight DESC)");
    shows(
        new Expression.Windowed(
            WindowFunction.PREVIOUS, WEIGHT, List.of(), List.of(new Sort(LAUNCHED, true))),
        "lag(Weight) OVER (ORDER BY Launched DESC)");
  }

  @Test
  void sortsBucketsAndWeekdaysByWhatTheyStandFor() {
    Expression bucket =
        new Expression.Bucket(WEIGHT, List.of(new BigDecimal("1000"), new BigDecimal("10")));
    String cases =
        "CASE WHEN Weight < 10 THEN 'under 10' WHEN Weight < 1000 THEN '10 to under 1000' WHEN Weight IS"
            + " NOT NULL THEN '1000 and over' END";
    Expression weekday = new Expression.Part(DatePart.WEEKDAY, LAUNCHED);
    writes(
        select(bucket, weekday)
            .grouped(List.of(bucket, weekday), List.of())
            .sorted(List.of(new Sort(bucket, true), new Sort(weekday, false)), NO_LIMIT),
        "SELECT "
            + cases
            + ", dayname(Launched) FROM Vessel GROUP BY "
            + cases
            + ", dayname(Launched) ORDER BY min(Weight) DESC, min(isodow(Launched))");
    shows(new Expression.Bucket(WEIGHT, List.of()), "CASE WHEN Weight IS NOT NULL THEN 'all' END");
  }

  @Test
  void writesGroupsAndOrder() {
    writes(
        select(KIND)
            .distinctRows()
            .grouped(List.of(KIND), List.of(above(Expression.rows(), number("2"))))
            .sorted(
                List.of(new Sort(Expression.rows(), true), new Sort(KIND, false)),
                OptionalInt.of(3)),
        "SELECT DISTINCT Kind FROM Vessel GROUP BY Kind HAVING count(*) > 2 ORDER BY count(*) DESC,"
            + " Kind LIMIT 3");
  }

  @Test
  void castsWhatDoesNotCompare() {
    Expression logged = column("Vessel.Logged");
    Expression year = column("Vessel.BuiltYear");
    where(above(logged, number("5")), "CAST(Logged AS DOUBLE) > 5");
    where(is(logged, number("5.50")), "Logged = CAST(5.5 AS VARCHAR)");
    where(is(logged, year), "Logged = CAST(BuiltYear AS VARCHAR)");
    where(is(WEIGHT, logged), "Weight = CAST(Logged AS DOUBLE)");
    where(is(year, text("5")), "BuiltYear = '5'");
    where(
        above(logged, new Expression.Constant(new Literal.Date(LocalDate.of(1998, 2, 1)))),
        "Logged > CAST(DATE '1998-02-01' AS VARCHAR)");
    where(
        new Condition.Between(logged, number("1"), year, false),
        "CAST(Logged AS DOUBLE) BETWEEN 1 AND BuiltYear");
    where(
        new Condition.Among(
            logged, List.of(new Literal.Figure(BigDecimal.ONE), new Literal.Text("a")), false),
        "Logged IN (CAST(1 AS VARCHAR), 'a')");
    where(
        above(logged, new Expression.Nested(select(aggregate(Aggregate.AVG, logged)))),
        "CAST(Logged AS DOUBLE) > (SELECT avg(CAST(Logged AS DOUBLE)) FROM Vessel)");
    where(
        new Condition.Member(logged, select(column("Port.PortId")), true),
        "Logged NOT IN (SELECT CAST(PortId AS VARCHAR) FROM Port WHERE PortId IS NOT NULL)");
    shows(calculated(Arithmetic.MINUS, logged, WEIGHT), "CAST(Logged AS DOUBLE) - Weight");
    shows(aggregate(Aggregate.MAX, logged), "max(Logged)");
  }

  @Test
  void showsColumnsThatGroupsDetermine() {
    Expression company = column("Vessel.CompanyId");
    Query grouped = select(NAME, Expression.rows()).grouped(List.of(company), List.of());
    writes(
        grouped.sorted(List.of(new Sort(Expression.rows(), true)), OptionalInt.of(1)),
        "SELECT min(Name) AS Name, count(*) AS \"count\" FROM Vessel GROUP BY CompanyId ORDER BY"
            + " count(*) DESC LIMIT 1");
    writes(
        grouped.sorted(
            List.of(new Sort(NAME, false), new Sort(KIND, true), new Sort(company, true)),
            NO_LIMIT),
        "SELECT min(Name) AS Name, count(*) AS \"count\" FROM Vessel GROUP BY CompanyId ORDER BY 1,"
            + " min(Kind) DESC, CompanyId DESC");
    writes(
        select(NAME, aggregate(Aggregate.MAX, WEIGHT)).grouped(List.of(company), List.of()),
        "SELECT Name, max(Weight) FROM Vessel GROUP BY CompanyId");
  }

  @Test
  void combinesQueries() {
    Query name = select(NAME);
    Query port = select(column("Port.Name"));
    List<Sort> byPort = List.of(new Sort(column("Port.Name"), true));
    writes(
        union(name, union(port, name)),
        "SELECT Name FROM Vessel UNION SELECT Name FROM Port UNION SELECT Name FROM Vessel");
    writes(
        name.combined(Optional.of(new Combination(SetOperation.EXCEPT, union(port, name)))),
        "SELECT Name FROM Vessel EXCEPT SELECT * FROM (SELECT Name FROM Port UNION SELECT Name FROM"
            + " Vessel)");
    writes(
        union(name, port.sorted(byPort, NO_LIMIT)),
        "SELECT Name FROM Vessel UNION SELECT Name FROM Port ORDER BY 1 DESC");
    writes(
        union(name.sorted(List.of(), OptionalInt.of(3)), port.sorted(byPort, OptionalInt.of(2))),
        "SELECT * FROM (SELECT Name FROM Vessel LIMIT 3) UNION SELECT * FROM (SELECT Name FROM Port"
            + " ORDER BY Name DESC LIMIT 2)");
    writes(
        select(new Expression.All(Optional.empty()))
            .over(union(name, port))
            .sorted(List.of(new Sort(NAME, true)), OptionalInt.of(2)),
        "SELECT * FROM (SELECT Name FROM Vessel UNION SELECT Name FROM Port) ORDER BY 1 DESC LIMIT 2");
  }

  private void writes(Query form, String expected) {
    assertThat(sql.render(form).orElseThrow().value()).isEqualTo(expected);
  }

  private void shows(Expression expression, String expected) {
    writes(select(expression), "SELECT " + expected + " FROM Vessel");
  }

  private void where(Condition condition, String expected) {
    writes(select(NAME).filtered(List.of(condition)), "SELECT Name FROM Vessel WHERE " + expected);
  }

  private static Query union(Query left, Query right) {
    return left.combined(Optional.of(new Combination(SetOperation.UNION, right)));
  }

  private static Expression calculated(Arithmetic operation, Expression left, Expression right) {
    return new Expression.Calculated(operation, left, right);
  }
}
