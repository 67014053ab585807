@NullMarked
package dev.lakewright.check.profile;

import org.jspecify.annotations.NullMarked;
