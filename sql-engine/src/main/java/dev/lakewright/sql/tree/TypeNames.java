package dev.lakewright.sql.tree;

import java.util.List;

/** Types by the names that people use for them; the engine has more names for most. */
public final class TypeNames {
  private static final List<String> USUAL =
      List.of(
          ("bigint blob boolean date decimal double float integer interval json numeric real smallint"
                  + " string text time timestamp timestamptz tinyint uuid varchar")
              .split(" "));

  private TypeNames() {}

  /** Return those that a cast may name, in lower case. */
  public static List<String> usual() {
    return USUAL.stream().filter(NodeKinds.TYPES::contains).toList();
  }
}
