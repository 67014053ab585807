package dev.lakewright.shell.names;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.run.RunId;
import java.util.List;
import java.util.Optional;

/**
 * Finds lakes, tables and runs by what people type.
 *
 * <p>Every method throws {@link LakewrightException} with the nearest names where there is no such
 * thing.
 */
public final class Names {
  private static final int NEAREST = 3;

  private final Catalog catalog;

  public Names(Catalog catalog) {
    this.catalog = catalog;
  }

  public LakeName lake(String typed) {
    return catalog.lakes().stream()
        .filter(lake -> lake.value().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> unknownLake(typed));
  }

  /** Find a table of the lake, or of another lake where the text is {@code lake.table}. */
  public Table table(String typed, LakeName lake) {
    if (typed.isEmpty()) {
      throw unknownTable(typed, lake);
    }
    return catalog
        .table(new TableName(lake, typed))
        .or(() -> qualified(typed))
        .orElseThrow(() -> unknownTable(typed, lake));
  }

  private Optional<Table> qualified(String typed) {
    int dot = typed.indexOf('.');
    if (dot < 1 || dot == typed.length() - 1) {
      return Optional.empty();
    }
    return catalog.lakes().stream()
        .filter(lake -> lake.value().equalsIgnoreCase(typed.substring(0, dot)))
        .findFirst()
        .flatMap(lake -> catalog.table(new TableName(lake, typed.substring(dot + 1))));
  }

  /**
   * Read a run's id.
   *
   * @param known ids to suggest from
   */
  public static RunId run(String typed, List<String> known) {
    if (!RunId.isValid(typed)) {
      Failure failure = Failure.of(ErrorCode.RUN_UNKNOWN, "There is no run \"" + typed + "\".");
      throw new LakewrightException(failure.withNearest(NearestNames.among(known, typed, NEAREST)));
    }
    return new RunId(typed);
  }

  private LakewrightException unknownLake(String typed) {
    List<String> known = catalog.lakes().stream().map(LakeName::value).toList();
    return unknown(ErrorCode.LAKE_UNKNOWN, "There is no lake \"" + typed + "\".", known, typed);
  }

  private LakewrightException unknownTable(String typed, LakeName lake) {
    List<String> known = catalog.tables(lake).stream().map(TableName::name).toList();
    String message = "Lake " + lake + " has no table \"" + typed + "\".";
    return unknown(ErrorCode.TABLE_UNKNOWN, message, known, typed);
  }

  private static LakewrightException unknown(
      ErrorCode code, String message, List<String> known, String typed) {
    List<String> nearest = NearestNames.among(known, typed, NEAREST);
    return new LakewrightException(Failure.of(code, message).withNearest(nearest));
  }
}
