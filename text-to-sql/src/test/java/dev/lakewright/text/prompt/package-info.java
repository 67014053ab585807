@NullMarked
package dev.lakewright.text.prompt;

import org.jspecify.annotations.NullMarked;
