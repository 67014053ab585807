package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a page of a report: a table in Markdown for each input. */
record ReportWork(StepContext context) {

  Checkpoint write(Step.Report step) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(safe(step.title().isEmpty() ? step.id().value() : step.title()));
    page.append('\n');
    long rows = 0;
    for (StepId input : step.head().inputs()) {
      ResultTable table =
          context.few(step, StepWork.all(input) + " LIMIT " + step.rows(), step.rows());
      rows += table.rows().size();
      page.append("\n## ").append(input).append("\n\n").append(table(table));
    }
    Path target = context.setting().location().root().resolve(step.path()).normalize();
    put(target, page.toString());
    return Checkpoint.without(context.key(), Sha.of(List.of(page.toString())), List.of())
        .withSize(OptionalLong.of(rows), page.length());
  }

  private static String table(ResultTable table) {
    StringBuilder text = new StringBuilder();
    text.append(line(table.columns().stream().map(ResultColumn::name).toList()));
    text.append(line(table.columns().stream().map(it -> "---").toList()));
    for (List<Cell> row : table.rows()) {
      text.append(line(row.stream().map(Cell::text).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ReportWork::safe).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Text of data is neither markup nor a new line. */
  private static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '-' || Character.isLetterOrDigit(c) || " .,:;/()%+=?'".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
              } else if (c < 128 && c > ' ') {
                safe.append('\\').appendCodePoint(c);
              } else {
                safe.append(Character.isISOControl(c) ? " " : Character.toString(c));
              }
            });
    return safe.toString();
  }

  private static void put(Path target, String text) {
    Path draft =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(draft, text);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(refused, ErrorCode.OUTPUT_NOT_WRITABLE),
              "cannot write " + target + ": " + refused.getMessage()),
          refused);
    }
  }
}
