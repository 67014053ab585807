package dev.lakewright.runtime.doctor;

import dev.lakewright.runtime.Diagnosis;
import java.util.List;

/** Java and memory. */
final class MachineExamination {
  private static final int LEAST_JAVA = 17;
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_HEAP = 256 * MEGABYTE;

  private MachineExamination() {}

  static List<Diagnosis> examine() {
    return List.of(java(), memory(Runtime.getRuntime()));
  }

  private static Diagnosis java() {
    Runtime.Version version = Runtime.version();
    String saw = version + ", " + System.getProperty("java.home");
    return version.feature() >= LEAST_JAVA
        ? Findings.ok("java", saw)
        : Findings.broken("java", saw, "install a JDK of version 17 or newer and set JAVA_HOME");
  }

  private static Diagnosis memory(Runtime runtime) {
    String saw =
        (runtime.maxMemory() / MEGABYTE)
            + " MiB for Java, "
            + runtime.availableProcessors()
            + " processors";
    return runtime.maxMemory() >= LEAST_HEAP
        ? Findings.ok("memory", saw)
        : Findings.warning("memory", saw, "give more with LAKEWRIGHT_JAVA_OPTS=-Xmx1g");
  }
}
