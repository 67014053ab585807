package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON what {@link SafeText} escapes elsewhere. */
public final class UnsafeEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  /** Return nothing where the character is fine; halves of surrogate pairs are left alone. */
  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    boolean unsafe = !Character.isSurrogate((char) c) && SafeText.isUnsafe(c);
    return unsafe ? new SerializedString(SafeText.unicodeEscape(c)) : null;
  }
}
