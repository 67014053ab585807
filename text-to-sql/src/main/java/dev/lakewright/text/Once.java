package dev.lakewright.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, when it is first asked for; who asks meanwhile waits. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T value;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = maker.get();
      value = known;
    }
    return known;
  }
}
