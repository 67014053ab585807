package dev.lakewright.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.export.DataFile;
import dev.lakewright.core.export.LakeFolder;
import dev.lakewright.core.export.Surroundings;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.Translation;
import java.util.List;
import java.util.Map;

/**
 * Other dialects have the same words, but for {@code unspeakable}; what runs is tried in runtime.
 */
record SameWords() implements Surroundings {
  @Override
  public Translation translate(
      SqlText sql,
      Map<String, List<Column>> relations,
      Map<String, ParameterType> parameters,
      Dialect dialect) {
    List<String> lines = sql.value().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("unspeakable")) {
        return new Translation.Refused(
            Failure.of(ErrorCode.EXPORT_INEXPRESSIBLE, "unspeakable has no form")
                .at(new SourceLocation(i + 1, lines.get(i).indexOf("unspeakable") + 1)));
      }
    }
    return new Translation.Translated(dialect.word(), sql);
  }

  @Override
  public List<DataFile> files(StepId source) {
    return List.of(new DataFile(source + ".parquet", source.value().length(), "5ea1".repeat(16)));
  }

  @Override
  public List<LakeFolder> lakes() {
    return List.of(new LakeFolder("shop", "lake_shop", List.of(".", "more/*.csv")));
  }

  @Override
  public String planText() {
    return "format: 1\nname: shop-revenue\n";
  }
}
