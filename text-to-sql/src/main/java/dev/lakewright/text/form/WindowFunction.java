package dev.lakewright.text.form;

/** Figures over the rows or groups before one. */
public enum WindowFunction {
  /** The sum of the operand up to here. */
  RUNNING_TOTAL,
  /** The place in the order, equal ones alike; the operand only says by what. */
  RANK,
  /** The operand of the row before. */
  PREVIOUS
}
