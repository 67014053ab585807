/** What the words of a question may stand for in one lake: tables, columns, values, numbers. */
@NullMarked
package dev.lakewright.text.mention;

import org.jspecify.annotations.NullMarked;
