package dev.lakewright.runtime.breach;

import dev.lakewright.shell.Main;

/** Breaks: nobody knows the edges. */
public final class KnowsTheShell {
  public Class<?> edge() {
    return Main.class;
  }
}
