package dev.lakewright.sql.bind;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.sql.front.NormalForm;
import dev.lakewright.sql.tree.FunctionList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/**
 * Parses with Calcite's Babel grammar and binds against the tables at hand. Safe for use by several
 * threads.
 */
public final class CalciteBinder {
  private static final SqlParser.Config PARSER =
      SqlParser.config()
          .withParserFactory(SqlBabelParserImpl.FACTORY)
          .withConformance(StrictBabel.INSTANCE)
          .withQuoting(Quoting.DOUBLE_QUOTE)
          .withUnquotedCasing(Casing.UNCHANGED)
          .withQuotedCasing(Casing.UNCHANGED)
          .withCaseSensitive(false)
          .withIdentifierMaxLength(1_000);
  private static final Pattern TABLE = Pattern.compile("Object '(.+?)' not found.*");
  private static final Pattern QUALIFIER = Pattern.compile("Table '(.+?)' not found.*");
  private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '(.+?)' not found.*");

  private final SqlOperatorTable operators;

  public CalciteBinder(FunctionList functions) {
    this.operators = DuckDbOperators.of(functions);
  }

  /**
   * Bind a statement.
   *
   * @param tables those that the statement may name
   * @param given names that the statement itself gives to columns, in lower case
   */
  public BindOutcome bind(
      NormalForm sql, LakeName home, Collection<Table> tables, Set<String> given) {
    try {
      SqlNode parsed = SqlParser.create(sql.text(), PARSER).parseQuery();
      Set<String> functions = FunctionCollector.collect(parsed);
      SqlValidator validator = validator(home, tables);
      SqlNode bound = validator.validate(parsed);
      Set<TableName> seen = new HashSet<>();
      TableCollector.collect(bound, validator, seen);
      return new BindOutcome.Bound(seen, functions);
    } catch (SqlParseException beyond) {
      return beyond(beyond);
    } catch (CalciteContextException problem) {
      return explain(problem, sql, tables, given);
    } catch (RuntimeException | AssertionError | StackOverflowError beyond) {
      // Calcite throws what its depths throw; it then has no say, and the engine's tree decides.
      return beyond(beyond);
    }
  }

  private static BindOutcome beyond(Throwable why) {
    String message = String.valueOf(why.getMessage());
    int end = message.indexOf('\n');
    return new BindOutcome.Beyond(end < 0 ? message : message.substring(0, end));
  }

  private SqlValidator validator(LakeName home, Collection<Table> tables) {
    Properties properties = new Properties();
    properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
    JavaTypeFactoryImpl types = new JavaTypeFactoryImpl();
    CalciteCatalogReader reader =
        new CalciteCatalogReader(
            CatalogSchema.of(tables),
            List.of(home.value()),
            types,
            new CalciteConnectionConfigImpl(properties));
    return SqlValidatorUtil.newValidator(
        operators,
        reader,
        types,
        SqlValidator.Config.DEFAULT
            .withConformance(StrictBabel.INSTANCE)
            .withDefaultNullCollation(NullCollation.LAST)
            .withTypeCoercionEnabled(true)
            .withCallRewrite(false)
            .withLenientOperatorLookup(false)
            .withIdentifierExpansion(false));
  }

  private static BindOutcome explain(
      CalciteContextException problem,
      NormalForm sql,
      Collection<Table> tables,
      Set<String> given) {
    Throwable cause = problem.getCause();
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    Matcher object = TABLE.matcher(message);
    if (object.matches()) {
      String name = object.group(1);
      return new BindOutcome.Wrong(hiddenTable(name), name, origin(problem, sql));
    }
    Matcher qualifier = QUALIFIER.matcher(message);
    if (qualifier.matches()) {
      return qualified(qualifier.group(1), problem, sql, tables, given);
    }
    Matcher column = COLUMN.matcher(message);
    if (cause == null || !column.matches()) {
      return beyond(cause == null ? problem : cause);
    }
    String name = column.group(1).substring(column.group(1).lastIndexOf('.') + 1);
    boolean known =
        given.contains(name.toLowerCase(Locale.ROOT))
            || tables.stream().anyMatch(table -> isKnown(table, name));
    if (known || isHidden(name)) {
      return beyond(cause);
    }
    return new BindOutcome.Wrong(unknown(name, tables), name, origin(problem, sql));
  }

  /** What stands before a dot may be more to the engine than to Calcite: only typos are wrong. */
  private static BindOutcome qualified(
      String name,
      CalciteContextException problem,
      NormalForm sql,
      Collection<Table> tables,
      Set<String> given) {
    boolean known =
        name.contains(".")
            || sql.text().contains("$lambda")
            || given.contains(name.toLowerCase(Locale.ROOT))
            || tables.stream().anyMatch(table -> isKnown(table, name));
    if (known) {
      return beyond(problem);
    }
    Failure failure =
        Failure.of(ErrorCode.SQL_UNKNOWN_TABLE, "this statement has no table " + name);
    return new BindOutcome.Wrong(failure, name, origin(problem, sql));
  }

  private static int origin(CalciteContextException problem, NormalForm sql) {
    int line = problem.getPosLine();
    return line > 0 ? sql.origin(line, problem.getPosColumn()) : -1;
  }

  /** The engine's tree has no such table, or it would have been looked up before. */
  private static Failure hiddenTable(String name) {
    return Failure.of(
        ErrorCode.SQL_WITNESSES_DISAGREE,
        "two parsers do not see the same in this statement: table " + name);
  }

  private static Failure unknown(String name, Collection<Table> tables) {
    String where =
        String.join(", ", tables.stream().map(table -> table.name().name()).sorted().toList());
    return Failure.of(
        ErrorCode.SQL_UNKNOWN_COLUMN,
        "there is no column " + name + (where.isEmpty() ? "" : " in " + where));
  }

  /** A table's name alone is a row of it. */
  private static boolean isKnown(Table table, String name) {
    return table.column(name).isPresent() || table.name().name().equalsIgnoreCase(name);
  }

  /** Columns that DuckDB has and no schema shows. */
  private static boolean isHidden(String name) {
    return name.equalsIgnoreCase("rowid");
  }
}
