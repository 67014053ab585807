package dev.lakewright.export.importing.script;

import java.math.BigInteger;
import java.util.Comparator;

/** A file of statements. */
record Script(String file, String text) {
  /** Numbers that names begin with count as numbers; then names go by their letters. */
  static final Comparator<Script> ORDER =
      Comparator.comparing(Script::folder)
          .thenComparing(Script::number)
          .thenComparing(Script::file);

  private String folder() {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private String base() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private BigInteger number() {
    String digits = base().replaceAll("^([0-9]*).*$", "$1");
    return digits.isEmpty() ? BigInteger.valueOf(Long.MAX_VALUE) : new BigInteger(digits);
  }

  /** Return what its result may be named. */
  String name() {
    String stem = base().replaceAll("\\.sql$", "").replaceAll("^[0-9]+[-_. ]*", "");
    return stem.isEmpty() ? "query" : stem;
  }
}
