package dev.lakewright.text.form;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A lake of ships: a chain of keys, two keys to one table, one of mixed types, a table alone. */
public final class Harbour {
  private static final LakeName LAKE = new LakeName("harbour");

  private Harbour() {}

  public static SchemaIndex schema() {
    MemoryLake lake =
        MemoryLake.named(LAKE.value())
            .table("Company", "CompanyId INTEGER", "Name VARCHAR", "Country VARCHAR")
            .key("CompanyId")
            .table(
                "Vessel",
                "VesselId INTEGER",
                "CompanyId INTEGER",
                "Name VARCHAR",
                "Kind VARCHAR",
                "Weight DOUBLE",
                "BuiltYear INTEGER",
                "Launched DATE",
                "Logged VARCHAR")
            .key("VesselId")
            .foreignKey("CompanyId", "Company", "CompanyId")
            .table("Port", "PortId INTEGER", "Name VARCHAR", "count INTEGER", "Home Town VARCHAR")
            .key("PortId")
            .table("Visit", "VesselId INTEGER", "PortId INTEGER", "Day DATE", "Fee DOUBLE")
            .foreignKey("VesselId", "Vessel", "VesselId")
            .foreignKey("PortId", "Port", "PortId")
            .table("Tow", "TugId INTEGER", "TowedId INTEGER", "Code VARCHAR")
            .foreignKey("TugId", "Vessel", "VesselId")
            .foreignKey("TowedId", "Vessel", "VesselId")
            .table("Berth", "PortId VARCHAR", "Depth DOUBLE")
            .foreignKey("PortId", "Port", "PortId")
            .table("Tide", "Hour INTEGER", "Height DOUBLE");
    return SchemaIndex.of(lake.catalog(), LAKE, Lexicon.load());
  }

  public static Source source(String table) {
    return source(table, 0);
  }

  public static Source source(String table, int occurrence) {
    return new Source(new TableName(LAKE, table), occurrence);
  }

  /** Return a field from {@code Table.Column}. */
  public static Field field(String name) {
    return field(name, 0);
  }

  public static Field field(String name, int occurrence) {
    String[] parts = name.split("\\.", 2);
    return new Field(source(parts[0], occurrence), parts[1]);
  }

  public static Expression column(String name) {
    return Expression.of(field(name));
  }

  public static Expression column(String name, int occurrence) {
    return Expression.of(field(name, occurrence));
  }

  public static Expression.Aggregated aggregate(Aggregate function, Expression operand) {
    return new Expression.Aggregated(function, Optional.of(operand), false);
  }

  public static Expression number(String figure) {
    return new Expression.Constant(new Literal.Figure(new BigDecimal(figure)));
  }

  public static Expression text(String text) {
    return new Expression.Constant(new Literal.Text(text));
  }

  public static Condition is(Expression left, Expression right) {
    return new Condition.Compare(left, Operator.EQUAL, right);
  }

  public static Condition above(Expression left, Expression right) {
    return new Condition.Compare(left, Operator.GREATER, right);
  }

  public static Query select(Expression... shown) {
    return Query.of(Arrays.asList(shown));
  }

  /** Return the number of rows of tables that no clause names. */
  public static Query count(String... tables) {
    List<Source> also = Arrays.stream(tables).map(Harbour::source).toList();
    return select(Expression.rows()).over(also, List.of());
  }
}
