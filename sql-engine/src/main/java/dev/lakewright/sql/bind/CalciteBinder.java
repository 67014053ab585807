package dev.lakewright.sql.bind;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
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
  private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '(.+?)' not found.*");

  private final SqlOperatorTable operators =
      SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
          SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL);

  /**
   * Bind a statement.
   *
   * @param sql without a trailing semicolon
   * @param tables those that the statement may name
   */
  public BindOutcome bind(String sql, LakeName home, Collection<Table> tables) {
    try {
      SqlNode parsed = SqlParser.create(sql, PARSER).parseQuery();
      SqlValidator validator = validator(home, tables);
      SqlNode bound = validator.validate(parsed);
      Set<TableName> seen = new HashSet<>();
      TableCollector.collect(bound, validator, seen);
      return new BindOutcome.Bound(seen);
    } catch (SqlParseException beyond) {
      return new BindOutcome.Beyond();
    } catch (CalciteContextException problem) {
      return explain(problem, tables);
    } catch (CalciteException | UnsupportedOperationException | AssertionError beyond) {
      return new BindOutcome.Beyond();
    }
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
            .withLenientOperatorLookup(true)
            .withIdentifierExpansion(false));
  }

  private static BindOutcome explain(CalciteContextException problem, Collection<Table> tables) {
    Throwable cause = problem.getCause();
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    Matcher column = COLUMN.matcher(message);
    if (!column.matches()) {
      return new BindOutcome.Beyond();
    }
    String name = column.group(1).substring(column.group(1).lastIndexOf('.') + 1);
    if (tables.stream().anyMatch(table -> table.column(name).isPresent()) || isHidden(name)) {
      return new BindOutcome.Beyond();
    }
    List<String> known =
        tables.stream().flatMap(table -> table.columns().stream()).map(Column::name).toList();
    String where =
        String.join(", ", tables.stream().map(table -> table.name().name()).sorted().toList());
    Failure failure =
        Failure.of(
                ErrorCode.SQL_UNKNOWN_COLUMN,
                "there is no column " + name + (where.isEmpty() ? "" : " in " + where))
            .withNearest(NearestNames.among(known, name, 3));
    return new BindOutcome.Wrong(
        problem.getPosLine() > 0
            ? failure.at(new SourceLocation(problem.getPosLine(), problem.getPosColumn()))
            : failure);
  }

  /** Columns that DuckDB has and no schema shows. */
  private static boolean isHidden(String name) {
    return name.equalsIgnoreCase("rowid");
  }
}
