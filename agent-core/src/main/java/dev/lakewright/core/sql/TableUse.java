package dev.lakewright.core.sql;

import dev.lakewright.core.lake.TableName;

/** One mention of a table in FROM; the alias is the table's name where the query gives none. */
public record TableUse(String alias, TableName table) {}
