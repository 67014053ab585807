package dev.lakewright.lake.engine;

/** What messages between an engine's process and its owner are; see {@link EngineServer}. */
enum Word {
  /** To the engine: settings, what it may read, what to run at first. Answered like a call. */
  OPEN('o'),
  RUN('r'),
  MATERIALISE('m'),
  EXPORT('e'),
  READ('f'),
  DIGEST('d'),
  TREE('t'),
  /** To the engine: stop that call. */
  CANCEL('c'),

  /** From the engine: it is there; of no call. */
  BEAT('b'),
  PROGRESS('p'),
  /** From the engine: some rows of a result whose end is to come. */
  ROWS('w'),
  RESULT('R'),
  TEXT('T'),
  /** From the engine: what was asked was done, or did not succeed. */
  DONE('D'),
  FAILED('F'),

  /** Never sent: the process has ended. */
  GONE('G'),
  /** Never sent: look whether to wait on. */
  WAKE('W');

  private final char sign;

  Word(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  boolean is(char other) {
    return sign == other;
  }
}
