package dev.lakewright.bench.profile;

import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of the suite. */
public final class ProfileRun {
  private ProfileRun() {}

  /**
   * Run them.
   *
   * @param spider the folder of Spider
   */
  public static Findings run(Path spider) throws IOException, SQLException {
    Map<String, Double> figures = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (Findings part :
        List.of(ForeignKeyTrial.run(spider), DefinitionTrial.run(), PlantedTrial.run())) {
      figures.putAll(part.figures());
      text.append(part.table());
    }
    return new Findings(figures, text.toString());
  }
}
