package dev.lakewright.text.form.sql;

import java.util.Optional;

/**
 * What a query is written for.
 *
 * @param named whether a number of rows gets a name, as engines call it by its syntax
 * @param withoutNulls whether nulls are kept out
 * @param cast the SQL type that its only column is cast to
 */
record Purpose(boolean named, boolean withoutNulls, Optional<String> cast) {
  /** The whole statement. */
  static final Purpose STATEMENT = new Purpose(true, false, Optional.empty());

  /** A part of an expression or of FROM. */
  static final Purpose PART = new Purpose(false, false, Optional.empty());

  /** Return the purpose for a query that is not the first of a set operation. */
  Purpose further() {
    return new Purpose(false, withoutNulls, cast);
  }
}
