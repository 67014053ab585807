package dev.lakewright.core.model;

import java.util.List;

/**
 * What a model replied.
 *
 * @param text untrusted; never blank
 * @param chances one for each token, in order; empty where the provider does not tell
 */
public record ModelReply(String text, TokenUse use, Finish finish, List<TokenChance> chances) {
  /** Why a reply ended. */
  public enum Finish {
    /** The model had said it all. */
    DONE,
    /** There was no room for more. */
    FULL
  }

  public ModelReply {
    chances = List.copyOf(chances);
  }
}
