package dev.lakewright.lake.engine;

import java.nio.file.Path;

/**
 * Bounds of the engine.
 *
 * @param staging folder that the engine may write: spilled data, temporary files, and every result
 *     file that it is to read again lies below it; made where it is missing
 * @param memoryMegabytes beyond which the engine spills into {@code staging}
 * @param spillMegabytes beyond which a query fails
 */
public record EngineSettings(Path staging, int memoryMegabytes, int spillMegabytes, int threads) {
  private static final int MEMORY = 2_048;
  private static final int SPILL = 20_480;

  /** Return the settings for a machine with that many processors. */
  public static EngineSettings defaults(Path staging, int processors) {
    return new EngineSettings(staging, MEMORY, SPILL, Math.max(1, processors));
  }
}
