package dev.lakewright.router.health;

/**
 * How fast health is learned and forgotten.
 *
 * @param weightOfLatest the share of the latest call in the averages of latency and errors, from 0
 *     (excluded) to 1
 * @param opensAfter failures in a row that open a tool's circuit
 * @param openMillis how long a circuit stays open before one call may probe it, and how long that
 *     call has before another may
 * @param halfLifeMillis the time in which half of what was learned is forgotten
 */
public record HealthSettings(
    double weightOfLatest, int opensAfter, long openMillis, long halfLifeMillis) {
  /** Three failures open a circuit, as in the publication, for half a minute. */
  public static final HealthSettings DEFAULT = new HealthSettings(0.2, 3, 30_000, 600_000);

  public HealthSettings {
    boolean fine = weightOfLatest > 0 && weightOfLatest <= 1;
    if (!fine || opensAfter < 1 || openMillis < 1 || halfLifeMillis < 1) {
      throw new IllegalArgumentException("the weight lies in (0, 1]; the others are at least 1");
    }
  }
}
