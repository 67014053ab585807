package dev.lakewright.core.export;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.Translation;
import java.util.List;
import java.util.Map;

/** What a target may ask beyond the plan; answers are worked out when asked. */
public interface Surroundings {
  /**
   * Write one query in another dialect.
   *
   * @param sql in DuckDB's dialect, with {@code $name} for parameters
   * @param relations columns of what it may read, by bare names
   * @param parameters their types by name; each is read as {@code :name} by what is written
   */
  Translation translate(
      SqlText sql,
      Map<String, List<Column>> relations,
      Map<String, ParameterType> parameters,
      Dialect dialect);

  /** Return the files of a source as they are now, by path; none for one in a database file. */
  List<DataFile> files(StepId source);

  /** Return the lakes that the plan reads, by name. */
  List<LakeFolder> lakes();

  /** Return the plan's file as it is written. */
  String planText();
}
