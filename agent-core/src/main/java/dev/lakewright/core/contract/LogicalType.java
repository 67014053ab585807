package dev.lakewright.core.contract;

import dev.lakewright.core.lake.TypeKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type apart from its width, in the words of the Open Data Contract Standard. */
public enum LogicalType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  TIME,
  OBJECT,
  ARRAY;

  public static Optional<LogicalType> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equalsIgnoreCase(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(LogicalType::word).toList();
  }

  public boolean accepts(TypeKind kind) {
    return switch (this) {
      case STRING -> kind == TypeKind.TEXT || kind == TypeKind.UUID || kind == TypeKind.JSON;
      case INTEGER -> kind == TypeKind.INTEGER;
      case NUMBER -> kind.isNumber();
      case BOOLEAN -> kind == TypeKind.BOOLEAN;
      case DATE -> kind == TypeKind.DATE;
      case TIMESTAMP -> kind == TypeKind.TIMESTAMP || kind == TypeKind.TIMESTAMP_WITH_ZONE;
      case TIME -> kind == TypeKind.TIME;
      case OBJECT -> kind == TypeKind.STRUCT || kind == TypeKind.MAP || kind == TypeKind.JSON;
      case ARRAY -> kind == TypeKind.LIST;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
