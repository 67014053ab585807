/** What {@code doctor} looks at, one part of the machine or the workspace a class. */
@NullMarked
package dev.lakewright.runtime.doctor;

import org.jspecify.annotations.NullMarked;
