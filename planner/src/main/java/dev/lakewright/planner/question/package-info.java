/** From what a person types to a question that the stages can work on. */
@NullMarked
package dev.lakewright.planner.question;

import org.jspecify.annotations.NullMarked;
