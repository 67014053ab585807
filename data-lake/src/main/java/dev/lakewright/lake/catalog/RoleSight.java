package dev.lakewright.lake.catalog;

import dev.lakewright.core.policy.BoundFilter;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.RowFilter;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * How a role sees lakes.
 *
 * @param reader turns a filter into what can be run; throws where it is no predicate
 * @param salt secret that hashed columns are hashed with
 * @param folder where the rows that the role may see are kept; engines read it
 * @param index where is kept what was made of which files; no engine reads it
 */
public record RoleSight(
    RolePolicy role,
    Function<RowFilter, BoundFilter> reader,
    String salt,
    Path folder,
    Path index) {}
