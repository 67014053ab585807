package dev.lakewright.bench.speed;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * The program of {@link HeapFigure}: opens a workspace, runs a statement, then the questions among
 * its arguments, and prints the bytes of the heap that are in use once garbage is collected.
 */
public final class HeapProbe {
  private static final int COLLECTIONS = 4;

  private HeapProbe() {}

  /** Take a folder, its home, a statement, and any number of questions. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    OpenRequest request = Opening.of(folder, Path.of(arguments[1]));
    try (Lakewright lakewright = LakewrightRuntime.open(request)) {
      lakewright.sql(AskRequest.of(arguments[2]), RunControl.free(), RunListener.SILENT);
      for (int i = 3; i < arguments.length; i++) {
        lakewright.ask(AskRequest.of(arguments[i]), RunControl.free(), RunListener.SILENT);
      }
      System.out.println(used());
    }
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
