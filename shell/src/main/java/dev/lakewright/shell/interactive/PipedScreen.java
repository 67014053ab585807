package dev.lakewright.shell.interactive;

import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.terminal.Console;

/** Standard output and error, for sessions without a terminal. */
record PipedScreen(Console console) implements Screen {
  @Override
  public void print(String text) {
    console.out().print(text);
  }

  @Override
  public void aside(String text) {
    console.err().print(text);
  }

  @Override
  public Look look() {
    return console.facts().outputLook();
  }

  @Override
  public Look asideLook() {
    return console.facts().errorLook();
  }
}
