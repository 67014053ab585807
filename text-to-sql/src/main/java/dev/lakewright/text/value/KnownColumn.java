package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;

/**
 * A column of an index.
 *
 * @param digest of its name and its table's content; names its file
 * @param position in the order of the schema
 */
record KnownColumn(ColumnRef ref, String digest, int position, ValueFacts facts) {}
