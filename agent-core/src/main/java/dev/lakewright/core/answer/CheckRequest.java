package dev.lakewright.core.answer;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;

/** What a check may look at. */
public record CheckRequest(
    GatedQuery query, QueryFacts facts, ResultTable result, Catalog catalog, Probe probe) {}
