@NullMarked
package dev.lakewright.runtime.doctor;

import org.jspecify.annotations.NullMarked;
