package dev.lakewright.planner.workspace;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.policy.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text of {@code lakewright.yaml}. Unknown keys, wrong types and keys given twice are
 * refused with their line and column.
 *
 * <pre>
 * format: 1
 * defaultLake: shop
 * lakes:
 *   shop:
 *     paths: [data/shop, more/*.parquet]
 * settings:
 *   timeoutSeconds: 300
 *   maxRows: 10000000
 *   confidence: 0.45
 *   engine: isolated
 *   copiesMegabytes: 500
 * policy: …
 * checks: …
 * models: …
 * budget: …
 * </pre>
 */
public final class WorkspaceFile {
  /** Version of the file's form that this code writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  private static final List<String> KEYS =
      List.of("format", "defaultLake", "lakes", "settings", "policy", "checks", "models", "budget");

  private WorkspaceFile() {}

  /**
   * Read a file's text.
   *
   * @throws LakewrightException if it cannot be taken as it is
   */
  public static Workspace parse(String text) {
    Optional<YamlNode> root = YamlNode.parse(text);
    return root.map(WorkspaceFile::workspace).orElse(Workspace.EMPTY);
  }

  private static Workspace workspace(YamlNode root) {
    root.allowKeys(KEYS);
    root.child("format").ifPresent(WorkspaceFile::checkFormat);
    List<LakeSpec> lakes = new ArrayList<>();
    root.child("lakes").ifPresent(node -> node.entries().forEach(entry -> add(lakes, entry)));
    Optional<LakeName> home = root.child("defaultLake").map(node -> defaultLake(node, lakes));
    return new Workspace(
        home,
        lakes,
        root.child("settings").map(WorkspaceFile::settings).orElse(WorkspaceSettings.DEFAULT),
        root.child("policy").map(node -> PolicyNodes.read(node, lakes)).orElse(Policy.NONE),
        root.child("checks")
            .map(node -> CheckNodes.read(node, lakes.stream().map(LakeSpec::name).toList()))
            .orElse(Map.of()),
        ModelNodes.read(root.child("models"), root.child("budget")));
  }

  private static void checkFormat(YamlNode node) {
    long format = node.wholeNumber(1, Integer.MAX_VALUE);
    if (format > FORMAT) {
      throw new LakewrightException(
          Failure.of(
                  ErrorCode.WORKSPACE_VERSION,
                  "lakewright.yaml has format "
                      + format
                      + ", and this version reads formats up to "
                      + FORMAT
                      + ": update Lakewright")
              .at(node.place()));
    }
  }

  private static LakeName defaultLake(YamlNode node, List<LakeSpec> lakes) {
    List<String> names = lakes.stream().map(lake -> lake.name().value()).toList();
    String name = node.text();
    if (!names.contains(name)) {
      throw node.wrong("there is no lake " + name, names, name);
    }
    return new LakeName(name);
  }

  /** The engine does not tell names apart by letter case. */
  private static void add(List<LakeSpec> lakes, YamlNode.Entry entry) {
    LakeSpec lake = lake(entry);
    boolean known =
        lakes.stream().anyMatch(it -> it.name().value().equalsIgnoreCase(lake.name().value()));
    if (known) {
      throw invalid("two lakes are named " + lake.name(), entry.place());
    }
    lakes.add(lake);
  }

  private static LakeSpec lake(YamlNode.Entry entry) {
    String name = entry.key();
    if (!LakeName.isValid(name)) {
      throw new LakewrightException(
          Failure.of(
                  ErrorCode.WORKSPACE_INVALID,
                  "not a lake name: " + name + " (a letter, then letters, digits, _ or -)")
              .at(entry.place()));
    }
    entry.value().allowKeys(List.of("paths"));
    List<String> paths = entry.value().child("paths").map(YamlNode::texts).orElse(List.of());
    if (paths.isEmpty()) {
      throw entry.value().wrong("lake " + name + " has no paths", List.of(), "");
    }
    return new LakeSpec(new LakeName(name), paths);
  }

  private static WorkspaceSettings settings(YamlNode node) {
    node.allowKeys(WorkspaceSettings.KEYS);
    WorkspaceSettings defaults = WorkspaceSettings.DEFAULT;
    return new WorkspaceSettings(
        node.child("timeoutSeconds")
            .map(value -> Duration.ofSeconds(value.wholeNumber(1, 86_400)))
            .orElse(defaults.timeout()),
        node.child("maxRows")
            .map(value -> value.wholeNumber(1, Long.MAX_VALUE))
            .orElse(defaults.maxRows()),
        node.child("confidence").map(value -> value.fraction()).orElse(defaults.confidence()),
        node.child("engine").map(WorkspaceFile::engine).orElse(defaults.engine()),
        node.child("copiesMegabytes")
            .map(value -> value.wholeNumber(0, 1_000_000))
            .orElse(defaults.copiesMegabytes()));
  }

  private static EnginePlace engine(YamlNode node) {
    String word = node.text();
    List<String> words = EnginePlace.words();
    return EnginePlace.of(word)
        .orElseThrow(() -> node.wrong("engine is " + String.join(" or ", words), words, word));
  }

  static LakewrightException invalid(String message, SourceLocation place) {
    return new LakewrightException(Failure.of(ErrorCode.WORKSPACE_INVALID, message).at(place));
  }
}
