package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.lake.engine.EngineFunctions;
import dev.lakewright.lake.engine.EngineFunctions.EngineFunction;
import dev.lakewright.sql.tree.FunctionEntry;
import dev.lakewright.sql.tree.FunctionEntry.Kind;
import dev.lakewright.sql.tree.FunctionList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the reviewed list of functions against the engine's own. With {@code
 * -Dfunctions.update=true} the list is written anew: verdicts stay, new functions are refused.
 */
class FunctionListTest {
  private static final Path FILE =
      Path.of("../sql-engine/src/main/resources/dev/lakewright/sql/tree/functions.tsv");
  private static final Set<Kind> OURS = Set.of(Kind.SYNTAX, Kind.WORD);

  private final List<FunctionEntry> list = FunctionList.read().entries();

  @Test
  void listsWhatTheEngineHasAndNothingElse() throws IOException {
    List<EngineFunction> engine = EngineFunctions.list();
    if (Boolean.getBoolean("functions.update")) {
      Files.write(FILE, updated(engine));
    }
    Set<String> listed =
        list.stream()
            .filter(it -> !OURS.contains(it.kind()))
            .map(it -> key(it.kind().name(), it.name(), String.join("|", it.results())))
            .collect(Collectors.toSet());
    assertThat(engine).hasSizeGreaterThan(1_000);
    assertThat(engine.stream().map(it -> key(it.kind(), it.name(), it.results())))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void whatChangesFromCallToCallIsRefused() {
    Set<String> allowed =
        list.stream()
            .filter(FunctionEntry::isAllowed)
            .filter(FunctionEntry::isCall)
            .map(FunctionEntry::name)
            .collect(Collectors.toSet());
    assertThat(EngineFunctions.list().stream().filter(EngineFunction::changing))
        .isNotEmpty()
        .noneMatch(it -> allowed.contains(it.name()));
  }

  @Test
  void everyRefusalHasAReason() {
    assertThat(list)
        .allSatisfy(it -> assertThat(it.refusal()).isNotEqualTo(java.util.Optional.of("")));
  }

  @Test
  void namesThatReadOrChangeSomethingAreRefusedWhateverTheirKind() {
    assertThat(list.stream().filter(FunctionEntry::isAllowed).map(FunctionEntry::name))
        .noneMatch(
            name ->
                name.startsWith("read_")
                    || name.startsWith("duckdb_")
                    || name.startsWith("pragma_")
                    || name.startsWith("parquet_")
                    || name.startsWith("current_sch")
                    || name.startsWith("query")
                    || Set.of("getenv", "glob", "current_setting", "which_secret").contains(name));
  }

  private List<String> updated(List<EngineFunction> engine) throws IOException {
    Map<String, FunctionEntry> before = new TreeMap<>();
    list.forEach(it -> before.put(key(it.kind().name(), it.name(), ""), it));
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(FILE).stream().filter(it -> it.startsWith("#")).toList());
    List<String> rows = new ArrayList<>();
    for (EngineFunction function : engine) {
      FunctionEntry old = before.get(key(function.kind(), function.name(), ""));
      String refusal = old == null ? "not reviewed" : old.refusal().orElse("");
      rows.add(row(function.kind(), function.name(), function.results(), refusal));
    }
    list.stream()
        .filter(it -> OURS.contains(it.kind()))
        .map(
            it ->
                row(
                    lower(it.kind().name()),
                    it.name(),
                    it.results().get(0),
                    it.refusal().orElse("")))
        .forEach(rows::add);
    rows.sort((a, b) -> sortKey(a).compareTo(sortKey(b)));
    lines.addAll(rows);
    return lines;
  }

  private static String row(String kind, String name, String results, String refusal) {
    String verdict = refusal.isEmpty() ? "allow" : "refuse";
    return String.join("\t", verdict, kind, name, results, refusal);
  }

  private static String sortKey(String row) {
    return row.substring(row.indexOf('\t') + 1);
  }

  private static String key(String kind, String name, String results) {
    return lower(kind) + " " + name + " " + results;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
