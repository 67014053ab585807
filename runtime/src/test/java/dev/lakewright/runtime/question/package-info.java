@NullMarked
package dev.lakewright.runtime.question;

import org.jspecify.annotations.NullMarked;
