package dev.lakewright.runtime;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lake of CSV files, and what the checks say of statements over it, time aside. */
record CheckedShop(Lakewright lakewright) implements AutoCloseable {
  static CheckedShop of(Path folder, Map<String, String> files) throws IOException {
    return of(folder, files, Equipment.standard());
  }

  static CheckedShop of(Path folder, Map<String, String> files, Equipment equipment)
      throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(data.resolve(file.getKey() + ".csv"), file.getValue());
    }
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("shop"), List.of("data")));
    return new CheckedShop(
        LakewrightRuntime.open(DemoOpener.request(folder, folder.resolve("home")), equipment));
  }

  List<Finding> findings(String sql) {
    return findings(AskRequest.of(sql).withChecks(CheckEffort.ALL));
  }

  List<Finding> findings(AskRequest request) {
    return lakewright
        .sql(request, RunControl.free(), RunListener.SILENT)
        .fold(
            answer -> answer.findings(),
            (run, why) -> {
              throw new AssertionError(why.reason());
            },
            (run, why) -> {
              throw new AssertionError(why.message());
            });
  }

  /** Return what a check says beyond what it proves. */
  Optional<Finding> beyond(String check, String sql) {
    return findings(sql).stream()
        .filter(it -> it.check().equals(check) && it.verdict() != Verdict.PROVED)
        .findFirst();
  }

  @Override
  public void close() {
    lakewright.close();
  }
}
