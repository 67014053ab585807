package dev.lakewright.runtime;

import java.util.List;

/** Looks at the machine and the workspace and says what works, what does not, and what to do. */
@FunctionalInterface
public interface Doctor {
  List<Diagnosis> examine();
}
