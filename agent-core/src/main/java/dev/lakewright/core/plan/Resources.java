package dev.lakewright.core.plan;

/**
 * What a step takes of the machine while it runs.
 *
 * @param memoryMegabytes that are kept free for it
 */
public record Resources(int memoryMegabytes, int cores) {
  public static final Resources DEFAULT = new Resources(512, 1);

  public Resources {
    if (memoryMegabytes < 1 || cores < 1) {
      throw new IllegalArgumentException("a step takes some memory and at least one core");
    }
  }
}
