package dev.lakewright.shell.interactive;

import org.springframework.shell.core.InputProvider;

/** Where lines come from. */
interface LineSource extends InputProvider, AutoCloseable {
  /**
   * Wait for a line.
   *
   * @throws EndOfInput where no more will come
   */
  @Override
  String readInput();

  @Override
  void close();

  /** No more lines: Spring Shell's loop ends without a word at any exception of its input. */
  final class EndOfInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndOfInput() {
      super("end of input", null, false, false);
    }
  }
}
