@NullMarked
package dev.lakewright.gateway.key;

import org.jspecify.annotations.NullMarked;
