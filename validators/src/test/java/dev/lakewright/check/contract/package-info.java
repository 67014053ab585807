@NullMarked
package dev.lakewright.check.contract;

import org.jspecify.annotations.NullMarked;
