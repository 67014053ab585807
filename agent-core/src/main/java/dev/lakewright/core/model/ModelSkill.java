package dev.lakewright.core.model;

import java.util.Locale;

/** What not every model's server can do, and a workspace has to say. */
public enum ModelSkill {
  /** It holds replies to a grammar in llama.cpp's notation. */
  GRAMMAR,
  /** It tells the chances of the tokens of its replies. */
  CHANCES;

  /** Return the word in a workspace's file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
