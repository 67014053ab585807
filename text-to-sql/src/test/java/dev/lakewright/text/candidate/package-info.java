@NullMarked
package dev.lakewright.text.candidate;

import org.jspecify.annotations.NullMarked;
