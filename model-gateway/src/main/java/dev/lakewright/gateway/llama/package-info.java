/** Models that run in this process, from files in the format GGUF, through llama.cpp. */
@NullMarked
package dev.lakewright.gateway.llama;

import org.jspecify.annotations.NullMarked;
