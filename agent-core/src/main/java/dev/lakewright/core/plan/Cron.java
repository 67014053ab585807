package dev.lakewright.core.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time table in the five fields of cron: minute, hour, day of the month, month, day of the week
 * (0 or 7 is Sunday). A field is {@code *} or a list of numbers and ranges, each with a step at
 * will.
 */
public record Cron(String text) {
  private static final Pattern SPACES = Pattern.compile(" ");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern PART =
      Pattern.compile("(?:\\*|([0-9]{1,2})(?:-([0-9]{1,2}))?)(?:/([1-9][0-9]?))?");
  private static final List<Bounds> FIELDS =
      List.of(
          new Bounds(0, 59),
          new Bounds(0, 23),
          new Bounds(1, 31),
          new Bounds(1, 12),
          new Bounds(0, 7));

  private record Bounds(int least, int most) {
    boolean hold(String number) {
      int value = Integer.parseInt(number);
      return value >= least && value <= most;
    }
  }

  public Cron {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not five fields of cron: " + text);
    }
  }

  public static boolean isValid(String text) {
    List<String> fields = List.of(SPACES.split(text, -1));
    if (fields.size() != FIELDS.size()) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      Bounds bounds = FIELDS.get(i);
      if (!Arrays.stream(COMMA.split(fields.get(i), -1)).allMatch(part -> isPart(part, bounds))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(String part, Bounds bounds) {
    Matcher match = PART.matcher(part);
    if (!match.matches()) {
      return false;
    }
    String from = match.group(1);
    String to = match.group(2);
    boolean inside = (from == null || bounds.hold(from)) && (to == null || bounds.hold(to));
    return inside && (to == null || Integer.parseInt(from) <= Integer.parseInt(to));
  }

  /** Return the least number of minutes between two of its times within an hour; 60 for one. */
  public int closest() {
    BitSet minutes = new BitSet();
    for (String part : COMMA.split(SPACES.split(text, -1)[0], -1)) {
      add(part, minutes);
    }
    int first = minutes.nextSetBit(0);
    int closest = 60 - (minutes.length() - 1) + first;
    for (int at = first; minutes.nextSetBit(at + 1) >= 0; at = minutes.nextSetBit(at + 1)) {
      closest = Math.min(closest, minutes.nextSetBit(at + 1) - at);
    }
    return closest;
  }

  private static void add(String part, BitSet minutes) {
    Matcher match = PART.matcher(part);
    if (match.matches()) {
      int from = match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
      boolean open = match.group(1) == null || (match.group(2) == null && match.group(3) != null);
      int last = open ? 59 : match.group(2) == null ? from : Integer.parseInt(match.group(2));
      int step = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
      for (int minute = from; minute <= last; minute += step) {
        minutes.set(minute);
      }
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
