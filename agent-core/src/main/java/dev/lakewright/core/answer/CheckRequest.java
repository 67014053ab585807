package dev.lakewright.core.answer;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;

/**
 * What checks may look at.
 *
 * @param question as the user typed it, in words or in SQL
 */
public record CheckRequest(
    String question,
    GatedQuery query,
    QueryFacts facts,
    ResultTable result,
    Catalog catalog,
    Probe probe) {}
