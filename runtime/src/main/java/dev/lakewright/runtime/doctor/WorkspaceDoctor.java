package dev.lakewright.runtime.doctor;

import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.runtime.Doctor;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.setup.WorkspaceModels;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Looks at the machine first, then at the workspace; what is broken never stops it. */
public final class WorkspaceDoctor implements Doctor {
  private final OpenRequest request;
  private final Function<OpenRequest, Lakewright> opener;
  private final Path temporary;

  public WorkspaceDoctor(
      OpenRequest request, Function<OpenRequest, Lakewright> opener, Path temporary) {
    this.request = request;
    this.opener = opener;
    this.temporary = temporary;
  }

  @Override
  public List<Diagnosis> examine() {
    Path state = WorkspaceLocation.find(request.directory(), request.home()).state();
    List<Diagnosis> found = new ArrayList<>(MachineExamination.examine());
    found.addAll(FolderExamination.examine(state, temporary));
    found.addAll(WorkspaceExamination.examine(() -> opener.apply(request)));
    found.addAll(ModelExamination.examine(new WorkspaceModels(request)));
    return found;
  }
}
