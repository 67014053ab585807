package dev.lakewright.text.sketch;

/**
 * Something to be filled in.
 *
 * @param item what the column is used in; {@link Item#COLUMN} where that says nothing
 * @param index place in its clause, from 0
 * @param grouped true if the query around it groups
 * @param ordered true if the query around it sorts
 * @param query number of the query around it, from 0, in the order of the walk
 */
public record Slot(
    Role role, Item item, Place place, int index, boolean grouped, boolean ordered, int query) {}
