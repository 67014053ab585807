package dev.lakewright.sql.gate;

import dev.lakewright.core.error.Misnamed;
import dev.lakewright.sql.tree.FunctionEntry;
import dev.lakewright.sql.tree.FunctionList;
import dev.lakewright.sql.tree.TreeReading.Refusal;
import dev.lakewright.sql.tree.TypeNames;
import java.util.List;
import java.util.Optional;

/** Names of functions and types that queries may use, for those that the engine does not have. */
final class EngineNames {
  private final FunctionList functions;
  private final List<String> calls;

  EngineNames(FunctionList functions) {
    this.functions = functions;
    this.calls =
        functions.entries().stream()
            .filter(FunctionEntry::isCall)
            .map(FunctionEntry::name)
            .distinct()
            .filter(name -> Character.isLetter(name.charAt(0)))
            .filter(functions::isFunction)
            .toList();
  }

  /** Return what comes near to a name; nothing where the engine has it and it is refused. */
  Optional<Misnamed> near(Refusal refusal) {
    return switch (refusal.kind()) {
      case FUNCTION ->
          functions.isListed(refusal.name())
              ? Optional.empty()
              : Optional.of(of(Misnamed.Kind.FUNCTION, refusal.name(), calls));
      case TYPE -> Optional.of(of(Misnamed.Kind.TYPE, refusal.name(), TypeNames.usual()));
      case TABLE_FUNCTION, CONSTRUCT -> Optional.empty();
    };
  }

  private static Misnamed of(Misnamed.Kind kind, String phrase, List<String> known) {
    return NearNames.of(kind, phrase, NearNames.plain(known.stream(), phrase));
  }
}
