package dev.lakewright.text.language;

import java.util.List;

/** Reads the words of a language with their meanings from its folder. */
final class GlossaryReader {
  private static final int DEGREES = 3;

  private final PackFolder folder;
  private final Glossary glossary;

  private GlossaryReader(PackFolder folder, Letters letters) {
    this.folder = folder;
    List<String> links = folder.lines("links.txt").stream().map(it -> it.get(0)).toList();
    this.glossary = new Glossary(letters, folder.lines("endings.txt"), links);
  }

  static Glossary read(PackFolder folder, Letters letters) {
    GlossaryReader reader = new GlossaryReader(folder, letters);
    reader.simple("functions.txt", Role.OTHER);
    reader.forms("auxiliaries.txt", Role.AUXILIARY);
    reader.forms("sortings.txt", Role.SORTING);
    reader.degrees();
    reader.simple("nouns.txt", Role.NOUN);
    reader.simple("places.txt", Role.PLACE);
    reader.forms("verbs.txt", Role.VERB);
    reader.simple("abbreviations.txt", Role.NOUN);
    for (List<String> line : folder.lines("prefixes.txt")) {
      reader.glossary.addPrefix(line.get(0), Meaning.of(line.subList(1, line.size()), Role.NOUN));
    }
    return reader.glossary;
  }

  /** Lines of one word and one or more meanings. */
  private void simple(String file, Role role) {
    for (List<String> line : folder.lines(file)) {
      glossary.add(line.get(0), Meaning.of(line.subList(1, line.size()), role));
    }
  }

  /** Lines of several forms, an equals sign, and one or more meanings. */
  private void forms(String file, Role role) {
    for (List<String> line : folder.lines(file)) {
      int middle = line.indexOf("=");
      Meaning meaning = Meaning.of(line.subList(middle + 1, line.size()), role);
      line.subList(0, middle).forEach(form -> glossary.add(form, meaning));
    }
  }

  /**
   * Lines of adjectives: positive, comparative, superlative, an equals sign, the same in English.
   */
  private void degrees() {
    for (List<String> line : folder.lines("adjectives.txt")) {
      int middle = line.indexOf("=");
      for (int i = 0; i < Math.min(middle, DEGREES); i++) {
        String english = line.get(Math.min(middle + 1 + i, line.size() - 1));
        glossary.add(line.get(i), Meaning.of(List.of(english), Role.OTHER));
      }
    }
  }
}
