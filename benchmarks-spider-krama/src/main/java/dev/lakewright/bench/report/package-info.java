/** What a suite found, with its gates, as JSON and Markdown. */
@NullMarked
package dev.lakewright.bench.report;

import org.jspecify.annotations.NullMarked;
