package dev.lakewright.runtime.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.export.DataFile;
import dev.lakewright.core.export.Surroundings;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds a plan and its data against what a bundle says of them. */
record BundleCheck(BundleFile bundle, Set<String> accepted) {
  private static final int SHOWN = 12;

  /**
   * Return what is otherwise.
   *
   * @param columns of every step, as the plan has them now; empty where the plan is wrong
   */
  List<Failure> differences(
      String planSha256, Surroundings now, Optional<Map<StepId, List<Column>>> columns) {
    List<Failure> found = new ArrayList<>();
    if (!planSha256.equals(bundle.planSha256())) {
      found.add(
          Failure.of(
              ErrorCode.DATA_CHANGED,
              "the plan " + bundle.plan() + " is not as it was when the bundle was made"));
    }
    List<Failure> sources = new ArrayList<>();
    bundle
        .data()
        .forEach(
            (source, files) -> {
              if (!accepted.contains(source)) {
                sources.addAll(source(source, files, now));
              }
            });
    found.addAll(sources);
    if (found.isEmpty() && accepted.isEmpty()) {
      columns.ifPresent(it -> found.addAll(types(it)));
    }
    return found;
  }

  private static List<Failure> source(
      String source, Map<String, DataFile> then, Surroundings surroundings) {
    Map<String, DataFile> now = new LinkedHashMap<>();
    surroundings.files(new StepId(source)).forEach(it -> now.put(it.path(), it));
    Set<String> paths = new TreeSet<>(then.keySet());
    paths.addAll(now.keySet());
    List<Failure> found = new ArrayList<>();
    for (String path : paths) {
      String what = difference(then.get(path), now.get(path));
      if (!what.isEmpty()) {
        found.add(
            Failure.of(ErrorCode.DATA_CHANGED, "the source " + source + ": " + path + " " + what)
                .withNearest(List.of("--accept " + source)));
      }
    }
    return found;
  }

  private static String difference(@Nullable DataFile then, @Nullable DataFile now) {
    if (then == null) {
      return "was not there when the bundle was made";
    }
    if (now == null) {
      return "is not there";
    }
    if (then.bytes() != now.bytes()) {
      return "has " + now.bytes() + " bytes instead of " + then.bytes();
    }
    return then.sha256().equals(now.sha256())
        ? ""
        : "has other content: SHA-256 " + shown(now) + "… instead of " + shown(then) + "…";
  }

  private static String shown(DataFile file) {
    return file.sha256().substring(0, Math.min(SHOWN, file.sha256().length()));
  }

  /** Another release may give a step other types, with the same plan over the same data. */
  private List<Failure> types(Map<StepId, List<Column>> columns) {
    List<Failure> found = new ArrayList<>();
    bundle
        .steps()
        .forEach(
            (step, then) -> {
              Map<String, String> now = new LinkedHashMap<>();
              columns
                  .getOrDefault(new StepId(step), List.of())
                  .forEach(it -> now.put(it.name(), it.type().sql()));
              if (!now.equals(then)) {
                found.add(
                    Failure.of(
                        ErrorCode.DATA_CHANGED,
                        "the step " + step + " has the columns " + now + " instead of " + then));
              }
            });
    return found;
  }
}
