@NullMarked
package dev.lakewright.gateway.provider;

import org.jspecify.annotations.NullMarked;
