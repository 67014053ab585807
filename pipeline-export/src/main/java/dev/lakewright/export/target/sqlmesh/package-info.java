/** Projects of SQLMesh, for DuckDB. */
@NullMarked
package dev.lakewright.export.target.sqlmesh;

import org.jspecify.annotations.NullMarked;
