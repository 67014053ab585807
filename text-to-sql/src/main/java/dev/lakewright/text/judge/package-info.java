/** The judge: a small neural network that tells how well a reading fits a question. */
@NullMarked
package dev.lakewright.text.judge;

import org.jspecify.annotations.NullMarked;
