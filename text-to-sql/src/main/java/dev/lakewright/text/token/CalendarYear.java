package dev.lakewright.text.token;

import java.math.BigDecimal;

/** Which numbers of questions look like years of the calendar. */
public final class CalendarYear {
  private static final BigDecimal FIRST = BigDecimal.valueOf(1500);
  private static final BigDecimal LAST = BigDecimal.valueOf(2100);

  private CalendarYear() {}

  /** Return true for whole numbers of this and the four centuries before, and the next decades. */
  public static boolean is(BigDecimal number) {
    return number.compareTo(FIRST) >= 0
        && number.compareTo(LAST) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
