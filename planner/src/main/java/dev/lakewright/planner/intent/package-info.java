/** Requests for pipelines in words, read without a model. */
@NullMarked
package dev.lakewright.planner.intent;

import org.jspecify.annotations.NullMarked;
