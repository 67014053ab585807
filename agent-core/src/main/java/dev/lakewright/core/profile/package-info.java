/** What a table is like: its columns, keys, dependencies and oddities. */
@NullMarked
package dev.lakewright.core.profile;

import org.jspecify.annotations.NullMarked;
