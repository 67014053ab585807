package dev.lakewright.export.project;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.export.step.Setting;
import java.util.List;

/** The file that shows which folders a project is told of by its environment. */
public final class EnvironmentExample {
  private EnvironmentExample() {}

  /** Return it: each folder's variable without a value, and the one that steps work in. */
  public static ExportFile file(List<Setting> settings) {
    StringBuilder text = new StringBuilder();
    settings.stream()
        .filter(it -> it.parameter().isEmpty())
        .forEach(it -> text.append(it.environment()).append("=\n"));
    return ExportFile.of(".env.example", text.append("WORK_DIR=\n").toString());
  }
}
