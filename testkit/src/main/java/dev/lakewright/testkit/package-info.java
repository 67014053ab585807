/** Fakes and contract suites; test scope only. */
@NullMarked
package dev.lakewright.testkit;

import org.jspecify.annotations.NullMarked;
