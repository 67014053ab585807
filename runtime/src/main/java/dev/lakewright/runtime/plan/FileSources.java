package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.runtime.role.RealPlaces;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Attaches the files that sources of a plan name, each source as a lake of one table. */
record FileSources(PlanSetting setting) {

  /** Return the lakes by step; a source whose files cannot be attached has none. */
  Map<String, Lakes> attach(Plan plan) {
    Map<String, Lakes> attached = new LinkedHashMap<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Source source) {
        List<String> paths = source.from().fold(table -> List.of(), files -> files);
        if (!paths.isEmpty() && isFine(step, paths)) {
          attached.put(step.id().value(), open(step, paths));
        }
      }
    }
    return attached;
  }

  private boolean isFine(Step step, List<String> paths) {
    try {
      open(step, paths).close();
      return true;
    } catch (LakewrightException toldByTheBinder) {
      return false;
    }
  }

  /**
   * Attach the files of one source.
   *
   * @throws LakewrightException if they are not there, lie outside of the workspace, are not one
   *     table, or are not for the role
   */
  Lakes open(Step step, List<String> paths) {
    if (!setting.role().seesAll()) {
      throw wrong(
          ErrorCode.POLICY_DENIED,
          "the role " + setting.role().name() + " reads tables of lakes only, and no files");
    }
    paths.forEach(this::refuseOutside);
    LakeName name = new LakeName("files_" + step.id());
    Lakes lakes =
        Lakes.open(
            setting.location().root(),
            setting.location().state(),
            List.of(new LakeSpec(name, paths)));
    List<TableName> tables = lakes.tables(name);
    if (tables.size() != 1) {
      lakes.close();
      List<String> names = tables.stream().map(TableName::name).toList();
      throw wrong(
          ErrorCode.PLAN_INVALID,
          "the files of "
              + step.id()
              + " are "
              + tables.size()
              + " tables, and a source is one: "
              + String.join(", ", names));
    }
    return lakes;
  }

  private void refuseOutside(String path) {
    Path root = setting.location().root();
    Path named = root.resolve(path).normalize();
    if (!named.startsWith(root) || !RealPlaces.of(named).startsWith(RealPlaces.of(root))) {
      throw wrong(
          ErrorCode.PLAN_INVALID,
          path + " lies outside of the workspace: add it as a lake to read it");
    }
  }

  private static LakewrightException wrong(ErrorCode code, String message) {
    return new LakewrightException(Failure.of(code, message));
  }
}
