package dev.lakewright.bench.micro;

import dev.lakewright.text.learned.ParserModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The parser's model that is shipped. */
public final class ShippedModel {
  private ShippedModel() {}

  /** Return it as training writes it. */
  public static byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ParserModel.load().write(bytes);
    return bytes.toByteArray();
  }
}
