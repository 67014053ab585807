package dev.lakewright.runtime.doctor;

import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.text.judge.ShippedJudge;
import java.util.List;

/** Java, memory, and what the parser runs in process. */
final class MachineExamination {
  private static final int LEAST_JAVA = 17;
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_HEAP = 256 * MEGABYTE;

  private MachineExamination() {}

  static List<Diagnosis> examine() {
    return List.of(java(), memory(Runtime.getRuntime()), judge(new ShippedJudge()));
  }

  private static Diagnosis java() {
    Runtime.Version version = Runtime.version();
    String saw = version + ", " + System.getProperty("java.home");
    return version.feature() >= LEAST_JAVA
        ? Findings.ok("java", saw)
        : Findings.broken("java", saw, "install a JDK of version 17 or newer and set JAVA_HOME");
  }

  private static Diagnosis judge(ShippedJudge judge) {
    return judge
        .problem()
        .map(
            why ->
                Findings.warning(
                    "judge",
                    "not on this machine: " + why,
                    "questions are answered without it, and a little less often right"))
        .orElseGet(() -> Findings.ok("judge", "MiniLM by ONNX Runtime, in process"));
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
