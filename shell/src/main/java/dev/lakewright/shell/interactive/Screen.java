package dev.lakewright.shell.interactive;

import dev.lakewright.shell.render.Look;

/** Where the shell's answers appear. */
interface Screen {
  /** Print a result. */
  void print(String text);

  /** Print what is not a result. */
  void aside(String text);

  /** Return how text is to look now; a terminal may change its width between two calls. */
  Look look();

  /** Return how asides are to look. */
  Look asideLook();
}
