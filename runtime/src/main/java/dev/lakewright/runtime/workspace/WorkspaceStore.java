package dev.lakewright.runtime.workspace;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.planner.workspace.Workspace;
import dev.lakewright.planner.workspace.WorkspaceEdit;
import dev.lakewright.planner.workspace.WorkspaceFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Reads and edits a workspace's file; edits of several processes follow one another. */
public final class WorkspaceStore {
  private final WorkspaceLocation location;

  public WorkspaceStore(WorkspaceLocation location) {
    this.location = location;
  }

  /** Read the file; an empty workspace where there is none. */
  public Workspace load() {
    return WorkspaceFile.parse(text(location.root().resolve(WorkspaceLocation.FILE_NAME)));
  }

  private static String text(Path file) {
    if (!Files.exists(file)) {
      return "";
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file), unreadable);
    }
  }

  public void addLake(LakeSpec lake) {
    edit(text -> WorkspaceEdit.add(text, lake));
  }

  public void removeLake(LakeName name) {
    edit(text -> WorkspaceEdit.remove(text, name));
  }

  public void addModel(ModelSpec model) {
    edit(text -> WorkspaceEdit.addModel(text, model));
  }

  public void removeModel(ModelName name) {
    edit(text -> WorkspaceEdit.removeModel(text, name));
  }

  private void edit(UnaryOperator<String> change) {
    Path file = location.root().resolve(WorkspaceLocation.FILE_NAME);
    Path state = WorkspaceLocation.at(location.root()).state();
    try {
      Files.createDirectories(state);
      try (FileChannel channel =
              FileChannel.open(
                  state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        replace(file, change.apply(text(file)));
      }
    } catch (IOException notWritable) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(notWritable, ErrorCode.WORKSPACE_NOT_WRITABLE),
              "cannot write " + file + ": " + notWritable.getMessage()),
          notWritable);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
