package dev.lakewright.runtime.inspect;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be checked.
 *
 * @param table the only one to look at; all that something is promised of where there is none
 * @param contract a file of dbt's tests or of the Open Data Contract Standard, in place of the
 *     workspace's own checks
 */
public record CheckScope(LakeName lake, Optional<TableName> table, Optional<Path> contract) {}
