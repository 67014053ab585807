package dev.lakewright.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A lake of very many CSV files with 20 columns and five rows each, named by a subject, what is
 * kept of it, and a number, in snake case, camel case, or with common abbreviations; and questions
 * about them in plain words. The same for the same count.
 */
final class ManyTables {
  private static final int COLUMNS = 18;
  private static final int ROWS = 5;
  private static final String[] SUBJECTS = {
    "customer",
    "order",
    "invoice",
    "product",
    "employee",
    "department",
    "shipment",
    "warehouse",
    "account",
    "transaction",
    "vendor",
    "supplier",
    "item",
    "location",
    "region",
    "country",
    "city",
    "contact",
    "meeting",
    "policy",
    "claim",
    "agent",
    "loan",
    "payment",
    "ticket",
    "venue",
    "artist",
    "album",
    "track",
    "author",
    "book",
    "library",
    "student",
    "course",
    "teacher",
    "school",
    "building",
    "room",
    "device",
    "sensor",
    "alarm",
    "site",
    "field",
    "pump",
    "valve",
    "pipe"
  };
  private static final String[] KINDS = {
    "header",
    "detail",
    "history",
    "stage",
    "map",
    "archive",
    "log",
    "summary",
    "audit",
    "type",
    "status",
    "group",
    "category",
    "balance",
    "forecast",
    "budget",
    "plan",
    "rating",
    "review",
    "event",
    "target",
    "document",
    "note",
    "image",
    "price",
    "address"
  };
  private static final String[] ATTRIBUTES = {
    "name",
    "description",
    "code",
    "kind",
    "state",
    "amount",
    "quantity",
    "price",
    "day",
    "year",
    "month",
    "percent",
    "rate",
    "count",
    "flag",
    "reason",
    "source",
    "target",
    "user",
    "mail",
    "phone",
    "latitude",
    "longitude",
    "weight",
    "height",
    "length",
    "volume",
    "temperature",
    "pressure",
    "speed",
    "rank",
    "score",
    "level",
    "version",
    "reference",
    "note"
  };
  private static final String[] WORDS = {
    "alpha", "beta", "north", "south", "red", "blue", "open", "closed", "Oslo", "Berlin", "Rome"
  };

  /** A table with the plain words that it is asked for by. */
  record Made(String name, String words, List<String> attributes) {}

  private final List<Made> tables = new ArrayList<>();

  ManyTables(int count) {
    Random random = new Random(11);
    for (int i = 0; i < count; i++) {
      String subject = SUBJECTS[i % SUBJECTS.length];
      String kind = KINDS[i / SUBJECTS.length % KINDS.length];
      int number = i / (SUBJECTS.length * KINDS.length);
      List<String> attributes = new ArrayList<>(List.of(ATTRIBUTES));
      Collections.shuffle(attributes, random);
      tables.add(
          new Made(
              name(i, subject, kind, number),
              subject + " " + kind + (number == 0 ? "" : " " + number),
              List.copyOf(attributes.subList(0, COLUMNS))));
    }
  }

  private static String name(int at, String subject, String kind, int number) {
    String tail = number == 0 ? "" : "_" + number;
    return switch (at % 3) {
      case 0 -> subject + "_" + kind + tail;
      case 1 ->
          Character.toUpperCase(subject.charAt(0))
              + subject.substring(1)
              + Character.toUpperCase(kind.charAt(0))
              + kind.substring(1)
              + tail;
      default -> "tbl_" + subject + "_" + kind + tail;
    };
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(13);
    for (Made table : tables) {
      StringBuilder text = new StringBuilder("id,owner_id");
      table.attributes().forEach(it -> text.append(',').append(it));
      for (int row = 1; row <= ROWS; row++) {
        text.append('\n').append(row).append(',').append(1 + random.nextInt(9));
        for (int i = 0; i < table.attributes().size(); i++) {
          String word = WORDS[random.nextInt(WORDS.length)];
          text.append(',').append(i % 3 == 0 ? word + random.nextInt(400) : random.nextInt(1000));
        }
      }
      Files.writeString(folder.resolve(table.name() + ".csv"), text.append('\n'));
    }
  }

  /** A question and the table that it is about. */
  record Asked(String question, String table) {}

  List<Asked> questions(int count) {
    Random random = new Random(17);
    List<Asked> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Made table = tables.get(random.nextInt(tables.size()));
      String attribute = table.attributes().get(random.nextInt(COLUMNS));
      String other = table.attributes().get(random.nextInt(COLUMNS));
      String question =
          switch (i % 3) {
            case 0 -> "How many rows does the " + table.words() + " have?";
            case 1 -> "What is the average " + attribute + " in the " + table.words() + "?";
            default ->
                "Show the " + attribute + " and " + other + " of each " + table.words() + ".";
          };
      questions.add(new Asked(question, table.name()));
    }
    return questions;
  }
}
