package dev.lakewright.runtime.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.DataFile;
import dev.lakewright.core.export.LakeFolder;
import dev.lakewright.core.export.Surroundings;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What targets ask about a plan of the workspace. */
final class PlanSurroundings implements Surroundings {
  private static final LakeName STEPS = new LakeName("steps");

  private final DialectTranslation translation;
  private final SourceFolders found;
  private final String planText;

  PlanSurroundings(DialectTranslation translation, SourceFolders found, String planText) {
    this.translation = translation;
    this.found = found;
    this.planText = planText;
  }

  @Override
  public Translation translate(
      SqlText sql,
      Map<String, List<Column>> relations,
      Map<String, ParameterType> parameters,
      Dialect dialect) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    parameters.forEach((name, type) -> types.put(name, type.column()));
    List<Table> tables =
        relations.entrySet().stream().map(it -> table(it.getKey(), it.getValue())).toList();
    return translation.translate(sql.value(), tables, STEPS, types, dialect);
  }

  private static Table table(String name, List<Column> columns) {
    return new Table(
        new TableName(STEPS, name),
        columns,
        OptionalLong.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Override
  public List<DataFile> files(StepId source) {
    return found.places(source).stream()
        .map(file -> file(found.folder(source), file))
        .sorted()
        .toList();
  }

  private static DataFile file(Path folder, Path file) {
    try {
      String path = folder.relativize(file).toString().replace('\\', '/');
      FileDigest digest = FileDigest.of(file);
      return new DataFile(path, digest.bytes(), digest.sha256());
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.FILE_UNREADABLE, "cannot read " + file + ": " + unreadable.getMessage()),
          unreadable);
    }
  }

  @Override
  public List<LakeFolder> lakes() {
    return found.lakes();
  }

  @Override
  public String planText() {
    return planText;
  }
}
