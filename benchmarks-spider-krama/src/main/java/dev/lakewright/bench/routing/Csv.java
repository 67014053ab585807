package dev.lakewright.bench.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it; quoted fields may hold line ends. */
final class Csv {
  private static final int END = -1;

  private final BufferedReader reader;
  private final List<List<String>> records = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  private Csv(BufferedReader reader) {
    this.reader = reader;
  }

  /** Return the records, the header first. */
  static List<List<String>> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      Csv csv = new Csv(reader);
      for (int c = reader.read(); c != END; c = reader.read()) {
        csv.take((char) c);
      }
      csv.endOfRecord();
      return csv.records;
    }
  }

  private void take(char c) throws IOException {
    if (quoted) {
      takeQuoted(c);
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      endOfField();
    } else if (c == '\n') {
      endOfRecord();
    } else if (c != '\r') {
      field.append(c);
    }
  }

  private void takeQuoted(char c) throws IOException {
    if (c != '"') {
      field.append(c);
      return;
    }
    reader.mark(1);
    if (reader.read() == '"') {
      field.append('"');
    } else {
      reader.reset();
      quoted = false;
    }
  }

  private void endOfField() {
    fields.add(field.toString());
    field.setLength(0);
  }

  private void endOfRecord() {
    if (fields.isEmpty() && field.length() == 0) {
      return;
    }
    endOfField();
    records.add(fields);
    fields = new ArrayList<>();
  }
}
