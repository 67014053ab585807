package dev.lakewright.gateway.llama;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how much memory this machine, or this container, can still give. */
final class FreeMemory {
  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final String AVAILABLE = "MemAvailable:";

  private FreeMemory() {}

  /** Return the bytes; what the system keeps of files only to be quick counts as free. */
  static long bytes() {
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      long free = Math.max(system.getFreeMemorySize(), available());
      return Math.min(free, system.getTotalMemorySize());
    }
    return Long.MAX_VALUE;
  }

  /** What Linux says could be had without swapping; 0 elsewhere. */
  private static long available() {
    try {
      return Files.readAllLines(MEMINFO).stream()
          .filter(line -> line.startsWith(AVAILABLE))
          .map(line -> line.substring(AVAILABLE.length()).replace("kB", "").strip())
          .mapToLong(kibi -> Long.parseLong(kibi) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | NumberFormatException notLinux) {
      return 0;
    }
  }
}
