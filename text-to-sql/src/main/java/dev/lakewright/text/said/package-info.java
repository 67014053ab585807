/** What questions say outright about their answers, and candidates that go against it. */
@NullMarked
package dev.lakewright.text.said;

import org.jspecify.annotations.NullMarked;
