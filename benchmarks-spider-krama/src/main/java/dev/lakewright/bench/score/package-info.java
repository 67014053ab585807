/** Execution match by the rules of the test-suite evaluator, and the figures made of verdicts. */
@NullMarked
package dev.lakewright.bench.score;

import org.jspecify.annotations.NullMarked;
