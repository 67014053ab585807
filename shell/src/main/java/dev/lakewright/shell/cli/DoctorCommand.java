package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.shell.render.DoctorText;
import dev.lakewright.shell.render.RunJson;
import dev.lakewright.shell.terminal.TerminalFacts;
import java.util.ArrayList;
import java.util.List;

/** {@code doctor}: exit code 0 where nothing is broken, else 3. */
final class DoctorCommand {
  private final Session session;
  private final Arguments arguments;

  DoctorCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(0);
  }

  int run() {
    List<Diagnosis> diagnoses = new ArrayList<>(session.doctor(arguments).examine());
    TerminalFacts facts = session.console().facts();
    diagnoses.add(TerminalDiagnosis.of(facts));
    if (arguments.has(Flag.JSON)) {
      session.print(RunJson.diagnoses(diagnoses));
    } else if (!arguments.has(Flag.QUIET)) {
      session.print(DoctorText.render(diagnoses, facts.outputLook()));
    }
    boolean broken = diagnoses.stream().anyMatch(it -> it.level() == Diagnosis.Level.BROKEN);
    return broken ? ErrorKind.DATA.exitCode() : 0;
  }
}
