package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.importing.ImportOrder;
import dev.lakewright.runtime.importing.Imported;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.ImportText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code plan import DIR}. */
final class PlanImport {
  private final Session session;
  private final Arguments arguments;

  PlanImport(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(2);
  }

  int run(Lakewright lakewright) {
    ImportOrder order =
        new ImportOrder(
            folder(),
            arguments.value(Flag.NAME).map(PlanImport::name),
            arguments.value(Flag.FROM),
            arguments.has(Flag.REPLACE));
    return lakewright.imports().run(order).fold(this::written, this::wrong);
  }

  private Path folder() {
    String typed = arguments.word(1, "the project's folder");
    try {
      return session.surroundings().directory().resolve(typed);
    } catch (InvalidPathException notAPath) {
      throw Usage.wrong("not a path: " + typed);
    }
  }

  private static PlanName name(String typed) {
    return Optional.of(typed)
        .filter(PlanName::isValid)
        .map(PlanName::new)
        .orElseThrow(
            () ->
                Usage.wrong(
                    "--name takes a small letter, then small letters, digits or -, not \""
                        + typed
                        + "\"."));
  }

  private int written(Imported.Written written) {
    if (arguments.has(Flag.JSON)) {
      session.print(ImportText.json(written));
    } else {
      session.print(ImportText.written(written, session.console().facts().outputLook()));
    }
    return 0;
  }

  private int wrong(Imported.Wrong wrong) {
    if (arguments.has(Flag.JSON)) {
      session.print(ImportText.json(wrong));
    } else {
      session.aside(ImportText.wrong(wrong, session.errorLook()));
    }
    boolean inexpressible =
        wrong.problems().stream()
            .allMatch(it -> it.failure().code() == ErrorCode.IMPORT_INEXPRESSIBLE);
    return (inexpressible ? ErrorKind.REFUSED : ErrorKind.USAGE).exitCode();
  }
}
