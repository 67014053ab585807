package dev.lakewright.lake.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts one file in the place of another, which is one step. */
final class SingleFile {
  private SingleFile() {}

  /** Return true if the file at the target is the one that this order was going to put there. */
  static boolean isAlready(SinkOrder order) throws IOException {
    return Files.exists(order.target())
        && order.intended().equals(Optional.of(Folders.digest(order.target())));
  }

  static void publish(Path draft, Path target, Consumer<String> intent) throws IOException {
    Folders.force(draft);
    intent.accept(Folders.digest(draft));
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
