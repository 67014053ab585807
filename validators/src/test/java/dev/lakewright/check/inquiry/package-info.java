@NullMarked
package dev.lakewright.check.inquiry;

import org.jspecify.annotations.NullMarked;
