/** A scripted language model, and what every client of models keeps. */
@NullMarked
package dev.lakewright.testkit.model;

import org.jspecify.annotations.NullMarked;
