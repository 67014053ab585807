package dev.lakewright.runtime.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.folder.ProjectFolder;
import dev.lakewright.planner.workspace.WorkspaceEdit;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Runs a plan by Lakewright's engine and by an exported project, and compares what they write. */
final class Verifier {
  private final ScratchWorkspace.Opener opener;
  private final ProjectRunner runner;
  private final Path root;
  private final List<LakeSpec> lakes;

  /**
   * Make a verifier.
   *
   * @param root where paths of the workspace start
   */
  Verifier(ScratchWorkspace.Opener opener, ProjectRunner runner, Path root, List<LakeSpec> lakes) {
    this.opener = opener;
    this.runner = runner;
    this.root = root;
    this.lakes = List.copyOf(lakes);
  }

  Verification verify(
      Exported.Ready ready, ExportTarget target, String planText, Map<String, String> parameters) {
    try {
      Path scratch = Files.createTempDirectory("lakewright-verify");
      try {
        return verify(scratch.toRealPath(), ready, target, planText, parameters);
      } finally {
        discard(scratch);
      }
    } catch (IOException full) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, "cannot verify: " + full.getMessage()), full);
    }
  }

  private Verification verify(
      Path scratch,
      Exported.Ready ready,
      ExportTarget target,
      String planText,
      Map<String, String> parameters)
      throws IOException {
    Path own = Files.createDirectories(scratch.resolve("own"));
    String name = ready.plan().name().value();
    workspace(own, lakes.stream().map(this::absolute).toList());
    Files.writeString(
        Files.createDirectories(own.resolve("pipelines")).resolve(name + ".yaml"), planText);
    link(ready, own);
    String ownFailure = ownRun(own, name, parameters);
    Path project = scratch.resolve("project");
    new ProjectFolder(project).write(name, ready.target(), ready.files());
    Path output = Files.createDirectories(scratch.resolve("output"));
    Path work = Files.createDirectories(scratch.resolve("work"));
    LocalPlace place =
        new LocalPlace(ready.plan(), project, output, work, ready.folders(), parameters);
    ProjectRunner.Ended ended = runner.run(target.localRun(place), project, work);
    List<Comparison> comparisons = compare(scratch, ready, own, output);
    return new Verification(
        comparisons, ownFailure, ended.well() ? "" : tail(ended.text()), ended.millis());
  }

  private static String tail(String text) {
    List<String> lines = text.strip().lines().toList();
    String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    return end.isEmpty() ? "it failed without a word" : end;
  }

  private String ownRun(Path own, String name, Map<String, String> parameters) {
    try (ScratchWorkspace workspace = opener.open(own)) {
      return workspace
          .run(name, parameters)
          .fold(
              report -> report.failure().map(Failure::message).orElse(""),
              (file, problems) -> problems.toString());
    }
  }

  private LakeSpec absolute(LakeSpec spec) {
    return new LakeSpec(
        spec.name(), spec.paths().stream().map(it -> root.resolve(it).toString()).toList());
  }

  private static void workspace(Path folder, List<LakeSpec> specs) throws IOException {
    String text = "";
    for (LakeSpec spec : specs) {
      text = WorkspaceEdit.add(text, spec);
    }
    Files.writeString(folder.resolve(WorkspaceLocation.FILE_NAME), text);
  }

  /** Files that sources name lie in the workspace; the scratch one has links to them. */
  private void link(Exported.Ready ready, Path own) throws IOException {
    for (Step step : ready.plan().steps()) {
      if (step instanceof Step.Source source && source.from() instanceof SourceRef.Files files) {
        for (String path : files.paths()) {
          Path fixed = fixed(path);
          Path link = own.resolve(fixed);
          Path parent = link.getParent();
          if (parent != null && !Files.exists(link)) {
            Files.createDirectories(parent);
            Files.createSymbolicLink(link, root.resolve(fixed).toRealPath());
          }
        }
      }
    }
  }

  /** Return the part of a pattern before its first wildcard. */
  private static Path fixed(String pattern) {
    Path fixed = Path.of("");
    for (Path part : Path.of(pattern).normalize()) {
      if (part.toString().matches(".*[*?\\[{].*")) {
        break;
      }
      fixed = fixed.resolve(part);
    }
    return fixed;
  }

  private List<Comparison> compare(Path scratch, Exported.Ready ready, Path own, Path other)
      throws IOException {
    List<Step.Sink> sinks = new ArrayList<>();
    for (Step step : ready.plan().steps()) {
      if (step instanceof Step.Sink sink) {
        sinks.add(sink);
      }
    }
    List<LakeSpec> specs = new ArrayList<>();
    for (int i = 0; i < sinks.size(); i++) {
      add(specs, "own" + i, own.resolve(sinks.get(i).to().path()));
      add(specs, "other" + i, other.resolve(sinks.get(i).to().path()));
    }
    Path results = Files.createDirectories(scratch.resolve("results"));
    workspace(results, specs);
    if (specs.isEmpty()) {
      return sinks.stream()
          .map(it -> new Comparison(it.id().value(), it.to().path(), 0, 0, "", List.of()))
          .toList();
    }
    try (ScratchWorkspace workspace = opener.open(results)) {
      List<Comparison> comparisons = new ArrayList<>();
      for (int i = 0; i < sinks.size(); i++) {
        Step.Sink sink = sinks.get(i);
        comparisons.add(
            new ResultComparer(workspace)
                .compare(sink.id().value(), sink.to().path(), "own" + i, "other" + i));
      }
      return comparisons;
    }
  }

  /** Add a result as a lake, if there is something in it. */
  private static void add(List<LakeSpec> specs, String name, Path result) throws IOException {
    if (!Files.exists(result)) {
      return;
    }
    try (var files = Files.walk(result)) {
      if (files.anyMatch(Files::isRegularFile)) {
        specs.add(new LakeSpec(new LakeName(name), List.of(result.toString())));
      }
    }
  }

  private static void discard(Path folder) throws IOException {
    try (var inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
