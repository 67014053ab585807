package dev.lakewright.core.lake;

/** What can be done with a value, apart from its width. */
public enum TypeKind {
  BOOLEAN,
  INTEGER,
  DECIMAL,
  FLOATING,
  TEXT,
  DATE,
  TIME,
  TIMESTAMP,
  TIMESTAMP_WITH_ZONE,
  INTERVAL,
  BINARY,
  UUID,
  JSON,
  LIST,
  STRUCT,
  MAP,
  OTHER;

  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == FLOATING;
  }

  public boolean isTemporal() {
    return this == DATE || this == TIMESTAMP || this == TIMESTAMP_WITH_ZONE;
  }
}
