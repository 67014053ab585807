package dev.lakewright.router.health;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is turned by hand, backwards too. */
public final class HandClock extends Clock {
  private long millis;

  public HandClock(long millis) {
    this.millis = millis;
  }

  public void turn(long by) {
    millis += by;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
