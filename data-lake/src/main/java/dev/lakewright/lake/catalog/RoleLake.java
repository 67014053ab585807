package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.TableRule;
import dev.lakewright.lake.KeysFile;
import dev.lakewright.lake.attach.Format;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One lake as a role sees it. A table that the role sees whole stays where it is; of every other
 * one the role has a copy of its own, or none. Database files hold all tables in one, and their
 * names and times change with any of them: nothing of them is left where anything in them is not
 * for the role.
 */
final class RoleLake {
  private final RoleSight sight;
  private final AttachedLake lake;
  private final Map<TableName, Source> sources = new LinkedHashMap<>();
  private final Map<TableName, String> prints = new LinkedHashMap<>();
  private final Set<Path> readable = new TreeSet<>();

  RoleLake(RoleSight sight, AttachedLake lake) {
    this.sight = sight;
    this.lake = lake;
  }

  /**
   * Return the lake, copies made.
   *
   * @throws LakewrightException if the policy names what is not there, or a copy cannot be made
   */
  AttachedLake seen() {
    RolePolicy role = sight.role();
    checkNames();
    boolean whole = lake.sources().keySet().stream().allMatch(it -> role.rule(it).isOpen());
    if (whole) {
      return lake;
    }
    try (Extraction extraction = new Extraction(sight, lake)) {
      for (Source source : lake.sources().values()) {
        TableRule rule = role.rule(source.table());
        if (rule.access() == Access.OPEN) {
          add(source, rule, extraction);
        }
      }
    }
    return new AttachedLake(
        lake.name(),
        sources,
        List.copyOf(readable),
        List.of(),
        List.of(),
        List.of(),
        prints,
        Fingerprint.of(prints.values()));
  }

  /** A rule that names nothing would protect nothing. */
  private void checkNames() {
    if (!lake.contested().isEmpty() && !sight.role().seesAll()) {
      // Rules go by names: whoever adds a file could give a table's name to another one.
      throw unfit("several files of lake " + lake.name() + " give tables the same name");
    }
    Set<TableName> known =
        lake.sources().keySet().stream().map(RolePolicy::key).collect(Collectors.toSet());
    for (TableName ruled : sight.role().rules().keySet()) {
      if (ruled.lake().equals(lake.name()) && !known.contains(ruled)) {
        // Which one it is, a role that may not see it is not told.
        throw unfit(
            "the policy of the role " + sight.role().name() + " names a table that is not there");
      }
    }
  }

  static LakewrightException unfit(String message) {
    return new LakewrightException(
        Failure.of(ErrorCode.POLICY_INVALID, message + ": ask the workspace's owner"));
  }

  private void add(Source source, TableRule rule, Extraction extraction) {
    boolean inDatabase = source.format() == Format.DUCKDB || !lake.copied().isEmpty();
    boolean stays = rule.isOpen() && !inDatabase;
    TableName table = source.table();
    Optional<KeysFile.Keys> keys = source.keys().map(all -> keys(all, rule));
    if (stays) {
      readable.addAll(source.files());
      prints.put(table, Optional.ofNullable(lake.prints().get(table)).orElseThrow());
      sources.put(
          table,
          new Source(
              table,
              source.relation(),
              source.served(),
              source.files(),
              source.format(),
              keys,
              List.of()));
      return;
    }
    String print = Optional.ofNullable(lake.prints().get(table)).orElseThrow();
    Extract extract = extraction.of(source, print, rule);
    readable.addAll(extract.files());
    prints.put(table, extract.print());
    sources.put(
        table,
        new Source(
            table,
            extract.known(),
            extract.served(),
            List.of(extract.files().get(0)),
            Format.PARQUET,
            keys,
            notes(rule)));
  }

  private List<String> notes(TableRule rule) {
    return rule.isOpen()
        ? List.of()
        : List.of("seen as " + sight.role().name() + ": " + RuleWords.of(rule));
  }

  /** Keep what is declared of columns that the role sees as they are. */
  private KeysFile.Keys keys(KeysFile.Keys all, TableRule rule) {
    boolean clear = all.primaryKey().stream().allMatch(column -> rule.mask(column).isEmpty());
    List<KeysFile.Reference> kept =
        all.foreignKeys().stream()
            .filter(key -> key.columns().stream().allMatch(it -> rule.mask(it).isEmpty()))
            .filter(this::pointsAtSeen)
            .toList();
    return new KeysFile.Keys(clear ? all.primaryKey() : List.of(), kept, List.of());
  }

  /** What a reference points at may be of another schema, and then has another name here. */
  private boolean pointsAtSeen(KeysFile.Reference key) {
    TableName name = new TableName(lake.name(), key.target());
    TableRule target = sight.role().rule(name);
    boolean here =
        lake.sources().keySet().stream()
            .anyMatch(it -> RolePolicy.key(it).equals(RolePolicy.key(name)));
    return here
        && target.access() == Access.OPEN
        && key.targetColumns().stream().map(target::mask).noneMatch(Optional<Mask>::isPresent);
  }
}
