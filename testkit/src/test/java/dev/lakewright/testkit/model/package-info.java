@NullMarked
package dev.lakewright.testkit.model;

import org.jspecify.annotations.NullMarked;
