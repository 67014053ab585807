/** Questions, readings and the port of those who write SQL for them. */
@NullMarked
package dev.lakewright.core.question;

import org.jspecify.annotations.NullMarked;
