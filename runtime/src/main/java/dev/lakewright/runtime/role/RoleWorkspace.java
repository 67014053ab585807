package dev.lakewright.runtime.role;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Policy;
import dev.lakewright.core.policy.PolicyPrint;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.TableRule;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.catalog.RoleSight;
import dev.lakewright.lake.copy.TableCopies;
import dev.lakewright.lake.engine.DuckDbParser;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.sql.gate.RowPredicate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workspace as one role has it. A role that does not see everything has folders of its own, named
 * after it and its policy: runs, caches, indexes, history and what engines may read.
 *
 * @param whole the workspace's own folders
 */
public record RoleWorkspace(WorkspaceLocation whole, RolePolicy role) {
  private static final String ROLES = "roles";

  /** Return the folders that everything of this role goes to. */
  public WorkspaceLocation location() {
    return role.seesAll()
        ? whole
        : new WorkspaceLocation(
            whole.root(), whole.state().resolve(ROLES).resolve(id()), whole.file());
  }

  private String id() {
    return role.name() + "-" + PolicyPrint.of(role);
  }

  /**
   * Attach the lakes.
   *
   * @param policy the whole one; who sees everything hears of what is wrong in any role
   * @param copies to be read where files are damaged, by who sees everything
   * @throws dev.lakewright.core.error.LakewrightException if files cannot be used, or the policy
   *     not be applied
   */
  public Lakes open(List<LakeSpec> lakes, Policy policy, TableCopies copies) {
    Path state = location().state();
    if (role.seesAll()) {
      check(policy);
      Lakes all = Lakes.open(whole.root(), state, lakes, copies);
      checkTables(policy, all);
      return all;
    }
    Path secret = whole.state().resolve("policy");
    try (DuckDbParser parser = DuckDbParser.open()) {
      RoleSight sight =
          new RoleSight(
              role,
              new RowPredicate(parser)::read,
              Salt.in(secret),
              state.resolve("tables"),
              secret.resolve(id()));
      return Lakes.openAs(sight, whole.root(), whole.state(), state, lakes);
    }
  }

  /** Who sees everything may know which table a rule misses. */
  private static void checkTables(Policy policy, Lakes lakes) {
    for (RolePolicy role : policy.roles().values()) {
      for (TableName ruled : role.rules().keySet()) {
        List<TableName> there = lakes.tables(ruled.lake());
        if (there.stream().map(RolePolicy::key).noneMatch(ruled::equals)) {
          lakes.close();
          throw new LakewrightException(
              Failure.of(
                      ErrorCode.POLICY_INVALID,
                      "the policy of the role "
                          + role.name()
                          + " names "
                          + ruled
                          + ", which is not there")
                  .withNearest(
                      NearestNames.among(
                          there.stream().map(TableName::toString).toList(), ruled.toString(), 3)));
        }
      }
    }
  }

  private static void check(Policy policy) {
    List<TableRule> filtered =
        policy.roles().values().stream()
            .flatMap(role -> role.rules().values().stream())
            .filter(rule -> !rule.filters().isEmpty())
            .toList();
    if (filtered.isEmpty()) {
      return;
    }
    try (DuckDbParser parser = DuckDbParser.open()) {
      RowPredicate reader = new RowPredicate(parser);
      filtered.stream().flatMap(rule -> rule.filters().stream()).forEach(reader::read);
    }
  }

  /** Return true for a bundle that this role may read. */
  public boolean mayRead(String madeBy) {
    boolean everything = role.seesAll();
    return madeBy.equals(role.name())
        || (everything && Stream.of(madeBy, role.name()).anyMatch(String::isEmpty));
  }
}
