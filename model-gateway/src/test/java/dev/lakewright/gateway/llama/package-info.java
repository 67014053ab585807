@NullMarked
package dev.lakewright.gateway.llama;

import org.jspecify.annotations.NullMarked;
