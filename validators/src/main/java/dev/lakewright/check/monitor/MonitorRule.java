package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import java.util.List;

/** Looks for one kind of corruption. Finds nothing where all is as it was. */
interface MonitorRule {
  /** Return its name: lower case words joined by {@code -}. */
  String name();

  List<Inquiry> examine(Watch watch);
}
