package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.plan.PlanName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one run of a plan go on at a time, among all processes. The system gives the lock back when
 * its holder ends, however it ends.
 */
final class PlanLock implements AutoCloseable {
  private final FileChannel channel;

  private PlanLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Take the lock.
   *
   * @param holder what others are told
   * @throws LakewrightException if another run holds it
   */
  static PlanLock take(Path folder, PlanName plan, String holder) {
    Path file = folder.resolve(plan + ".lock");
    Path said = folder.resolve(plan + ".holder");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
        throw busy(plan, said);
      }
      Files.write(said, holder.getBytes(StandardCharsets.UTF_8));
      return new PlanLock(channel);
    } catch (IOException notWritable) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(notWritable, ErrorCode.WORKSPACE_NOT_WRITABLE),
              "cannot write " + file + ": " + notWritable.getMessage()),
          notWritable);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    }
  }

  private static LakewrightException busy(PlanName plan, Path said) {
    String holder;
    try {
      holder = Files.readString(said);
    } catch (IOException unreadable) {
      holder = "another process";
    }
    return new LakewrightException(
        Failure.of(ErrorCode.PLAN_BUSY, "the plan " + plan + " is running already, in " + holder));
  }

  /** Return whether the lock is still held. */
  boolean holds() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // Whatever could not be closed holds no lock after this process.
      return;
    }
  }
}
