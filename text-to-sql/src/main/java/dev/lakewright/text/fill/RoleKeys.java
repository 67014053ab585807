package dev.lakewright.text.fill;

import dev.lakewright.text.model.Hash;
import dev.lakewright.text.sketch.Slot;

/**
 * What features of a slot are told apart by, from coarse to fine.
 *
 * @param role role and aggregate
 * @param index with whether it is the first of its clause
 * @param place with where the query stands, and whether it groups and sorts
 */
record RoleKeys(long role, long index, long place) {
  static RoleKeys of(Slot slot, String variant) {
    long role = Hash.of(Hash.of(slot.role().name() + variant), Hash.of(slot.item().key()));
    long index = Hash.of(role, 11L + Math.min(slot.index(), 2));
    long flags = (slot.grouped() ? 1L : 0) + (slot.ordered() ? 2L : 0);
    long place = Hash.of(index, Hash.of(slot.place().name()), flags);
    return new RoleKeys(role, index, place);
  }
}
