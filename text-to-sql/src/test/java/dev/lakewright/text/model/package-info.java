@NullMarked
package dev.lakewright.text.model;

import org.jspecify.annotations.NullMarked;
