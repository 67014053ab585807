@NullMarked
package dev.lakewright.gateway.record;

import org.jspecify.annotations.NullMarked;
