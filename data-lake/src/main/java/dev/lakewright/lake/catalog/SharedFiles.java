package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.TableRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are reached as several tables: by two lakes, one within the other, or by links. Rules
 * go by tables' names, and what one of them keeps another would tell.
 */
final class SharedFiles {
  private final RolePolicy role;
  private final Map<String, TableName> ruled = new HashMap<>();

  private SharedFiles(RolePolicy role) {
    this.role = role;
  }

  /** Return a table that a rule is about whose rows another table tells by another rule. */
  static Optional<TableName> told(RolePolicy role, List<AttachedLake> lakes) {
    SharedFiles shared = new SharedFiles(role);
    List<Source> sources =
        lakes.stream().flatMap(lake -> lake.sources().values().stream()).toList();
    sources.stream().filter(shared::isRuled).forEach(shared::add);
    return shared.ruled.isEmpty()
        ? Optional.empty()
        : sources.stream().flatMap(source -> shared.tells(source).stream()).findFirst();
  }

  private boolean isRuled(Source source) {
    TableName key = RolePolicy.key(source.table());
    return role.rules().containsKey(key) && !role.rule(key).isOpen();
  }

  private void add(Source source) {
    source.files().forEach(file -> ruled.putIfAbsent(identity(source, file), source.table()));
  }

  private Optional<TableName> tells(Source source) {
    TableRule rule = role.rule(source.table());
    if (rule.access() != Access.OPEN) {
      return Optional.empty();
    }
    return source.files().stream()
        .flatMap(file -> Optional.ofNullable(ruled.get(identity(source, file))).stream())
        .filter(other -> !role.rule(other).equals(rule))
        .findFirst();
  }

  /** The same for two names of one file, links of either kind; a database has a file for many. */
  private static String identity(Source source, Path file) {
    String table =
        source.format().isDatabase() ? " " + source.table().name().toLowerCase(Locale.ROOT) : "";
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return (key == null ? file.toRealPath().toString() : key.toString()) + table;
    } catch (IOException gone) {
      return file.toAbsolutePath().normalize() + table;
    }
  }
}
