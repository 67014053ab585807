package dev.lakewright.planner.workspace;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Edits the text of {@code lakewright.yaml} by whole lines, so that comments, order and spacing of
 * everything else stay as the user wrote them. Files in flow style ({@code lakes: {…}}) are not
 * edited.
 */
public final class WorkspaceEdit {
  private WorkspaceEdit() {}

  /** Return the text with a lake added at the end of the list. */
  public static String add(String text, LakeSpec lake) {
    Workspace before = WorkspaceFile.parse(text);
    if (before.lake(lake.name()).isPresent()) {
      throw new LakewrightException(
          Failure.of(ErrorCode.LAKE_EXISTS, "there is a lake " + lake.name() + " already"));
    }
    String changed = new SectionEdit("lakes", text).add(block(lake));
    return verified(changed, before.lakes().size() + 1);
  }

  /** Return the text with a model added at the end of the list. */
  public static String addModel(String text, ModelSpec model) {
    ModelSettings before = WorkspaceFile.parse(text).models();
    if (before.model(model.name()).isPresent()) {
      throw new LakewrightException(
          Failure.of(ErrorCode.MODEL_EXISTS, "there is a model " + model.name() + " already"));
    }
    String changed = new SectionEdit("models", text).add(ModelBlock.of(model));
    return verifiedModels(changed, before.models().size() + 1);
  }

  /** Return the text without a model. */
  public static String removeModel(String text, ModelName name) {
    ModelSettings before = WorkspaceFile.parse(text).models();
    if (before.model(name).isEmpty()) {
      List<String> names = before.models().stream().map(it -> it.name().value()).toList();
      throw new LakewrightException(
          Failure.of(ErrorCode.MODEL_UNKNOWN, "there is no model " + name + " in the workspace")
              .withNearest(NearestNames.among(names, name.value(), 3)));
    }
    String changed = new SectionEdit("models", text).remove(name.value());
    return verifiedModels(changed, before.models().size() - 1);
  }

  /** Return the text without a lake. */
  public static String remove(String text, LakeName name) {
    Workspace before = WorkspaceFile.parse(text);
    List<String> names = before.lakes().stream().map(lake -> lake.name().value()).toList();
    if (!names.contains(name.value())) {
      throw new LakewrightException(
          Failure.of(ErrorCode.LAKE_UNKNOWN, "there is no lake " + name + " in the workspace")
              .withNearest(NearestNames.among(names, name.value(), 3)));
    }
    if (before.defaultLake().equals(Optional.of(name))) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.WORKSPACE_INVALID,
              name + " is the defaultLake of lakewright.yaml: name another one there first"));
    }
    return verified(new SectionEdit("lakes", text).remove(name.value()), before.lakes().size() - 1);
  }

  private static List<String> block(LakeSpec lake) {
    String paths =
        lake.paths().stream()
            .map(WorkspaceEdit::quoted)
            .collect(Collectors.joining(", ", "[", "]"));
    return List.of(lake.name() + ":", "  paths: " + paths);
  }

  static String quoted(String path) {
    return '\'' + path.replace("'", "''") + '\'';
  }

  private static String verified(String text, int lakes) {
    if (WorkspaceFile.parse(text).lakes().size() != lakes) {
      throw notEditable();
    }
    return text;
  }

  private static String verifiedModels(String text, int models) {
    if (WorkspaceFile.parse(text).models().models().size() != models) {
      throw notEditable();
    }
    return text;
  }

  private static LakewrightException notEditable() {
    return new LakewrightException(
        Failure.of(
            ErrorCode.WORKSPACE_INVALID,
            "lakewright.yaml has a form that cannot be edited safely: edit it by hand"));
  }
}
