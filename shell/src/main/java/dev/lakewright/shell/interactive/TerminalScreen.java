package dev.lakewright.shell.interactive;

import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.terminal.TerminalFacts;
import org.jline.terminal.Terminal;

/** A terminal under JLine's control. */
record TerminalScreen(Terminal terminal, TerminalFacts facts) implements Screen {
  @Override
  public void print(String text) {
    terminal.writer().print(text);
    terminal.flush();
  }

  @Override
  public void aside(String text) {
    print(text);
  }

  @Override
  public Look look() {
    int columns = terminal.getWidth() > 0 ? terminal.getWidth() : facts.columns();
    return new Look(columns, true, facts.colour(), facts.glyphs());
  }

  @Override
  public Look asideLook() {
    return look();
  }
}
