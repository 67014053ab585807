@NullMarked
package dev.lakewright.gateway.budget;

import org.jspecify.annotations.NullMarked;
