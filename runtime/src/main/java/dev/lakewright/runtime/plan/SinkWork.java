package dev.lakewright.runtime.plan;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.lake.sink.SinkOrder;
import dev.lakewright.lake.sink.SinkReceipt;
import dev.lakewright.lake.sink.SinkWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Writes the rows of a sink. */
record SinkWork(StepContext context) {

  Checkpoint write(Step.Sink step) {
    StepId input = step.head().inputs().get(0);
    List<Column> columns = context.columnsOf(input);
    List<String> notes = kept(step, columns);
    Path intent = context.store().file(step.id().value(), context.key(), ".intent");
    SinkOrder order =
        new SinkOrder(
            context.rowsOf(step, input),
            columns,
            target(context.setting(), step),
            step.to(),
            step.mode(),
            context.key(),
            context.store().text(intent));
    SinkReceipt receipt =
        new SinkWriter(context.setting().location().state().resolve("spill"))
            .write(order, digest -> context.store().write(intent, digest));
    context
        .store()
        .delete(context.store().file(step.id().value(), context.key(), ".input.parquet"));
    return Checkpoint.without(context.key(), print(order.target()), columns)
        .withSize(OptionalLong.of(receipt.rows()), receipt.bytes())
        .withNotes(notes);
  }

  /** The contract of a sink is one of its input, held before anything is written. */
  private List<String> kept(Step.Sink step, List<Column> columns) {
    Optional<Contract> contract = step.head().contract();
    if (contract.isEmpty()) {
      return List.of();
    }
    StepId input = step.head().inputs().get(0);
    String relation = context.session().lake().relation(PlanLake.table(input.value()));
    context.session().lake().put(step.id().value(), columns, relation);
    return new ContractCheck(context).of(step, contract.get(), false);
  }

  static Path target(PlanSetting setting, Step.Sink step) {
    return setting.location().root().resolve(step.to().path()).normalize();
  }

  /** Tell whether what a sink left is as it left it. */
  static boolean isAsLeft(PlanSetting setting, Step.Sink step, Checkpoint checkpoint) {
    Path target = target(setting, step);
    boolean appends = step.mode().fold(() -> false, () -> true, keys -> false);
    return Files.exists(target) && (appends || print(target).equals(checkpoint.digest()));
  }

  /** Return a digest of the names, sizes and times of what is at a target. */
  static String print(Path target) {
    List<String> parts = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(target)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        parts.add(
            target.relativize(file)
                + " "
                + Files.size(file)
                + " "
                + Files.getLastModifiedTime(file).toMillis());
      }
      return Sha.of(parts);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + target), unreadable);
    }
  }
}
