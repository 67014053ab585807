package dev.lakewright.router.heal;

/**
 * What may be done with a tool when a call fails.
 *
 * @param effect what a call changes in the world, the same word for every tool that can do it;
 *     empty for a tool that only reads
 * @param keyed whether repeating a call with its key has the effect once
 * @param retries how often a failed call may be repeated; without keys, a tool with an effect is
 *     repeated only where nothing happened
 */
public record ToolTraits(String effect, boolean keyed, int retries) {
  /** Reads only, and is not repeated. */
  public static final ToolTraits READS = new ToolTraits("", false, 0);

  public ToolTraits {
    if (retries < 0) {
      throw new IllegalArgumentException("retries are not negative: " + retries);
    }
  }

  public boolean hasEffect() {
    return !effect.isEmpty();
  }

  /** Return whether a call that failed so may be made once more, having been made some times. */
  boolean repeats(FailureKind kind, int attempts) {
    boolean harmless = !hasEffect() || keyed || kind == FailureKind.PASSING;
    boolean helps = kind != FailureKind.REFUSED && kind != FailureKind.HOPELESS;
    return attempts <= retries && harmless && helps;
  }
}
