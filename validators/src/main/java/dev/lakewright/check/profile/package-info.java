/**
 * Finds keys, functional dependencies and references: the lattice of column sets in Java, counts in
 * Java where the rows are at hand and on the engine where they are many.
 */
@NullMarked
package dev.lakewright.check.profile;

import org.jspecify.annotations.NullMarked;
