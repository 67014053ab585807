/** Exports of a workspace's plans. */
@NullMarked
package dev.lakewright.runtime.export;

import org.jspecify.annotations.NullMarked;
