@NullMarked
package dev.lakewright.gateway;

import org.jspecify.annotations.NullMarked;
