/** Finds, among many tools, those that a request in plain words is about. */
@NullMarked
package dev.lakewright.router.retrieve;

import org.jspecify.annotations.NullMarked;
