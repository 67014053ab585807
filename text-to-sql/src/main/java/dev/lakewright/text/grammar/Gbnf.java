package dev.lakewright.text.grammar;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a grammar in llama.cpp's notation. */
final class Gbnf {
  private Gbnf() {}

  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static String anyLiteral(List<String> texts) {
    return texts.stream().map(Gbnf::literal).distinct().collect(Collectors.joining(" | "));
  }
}
