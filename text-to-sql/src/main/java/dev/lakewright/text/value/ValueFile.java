package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the values of a lake between processes. A file that is missing, broken or of another
 * version only means that the values are read again.
 */
final class ValueFile {
  private static final int MAGIC = 0x4c4b5601;

  private final Path file;
  private final LakeName lake;

  ValueFile(Path folder, LakeName lake, String fingerprint) {
    this.file = folder.resolve(lake + "-" + fingerprint + ".values");
    this.lake = lake;
  }

  Optional<Map<ColumnRef, List<String>>> load() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MAGIC) {
        return Optional.empty();
      }
      Map<ColumnRef, List<String>> values = new LinkedHashMap<>();
      int columns = in.readInt();
      for (int i = 0; i < columns; i++) {
        ColumnRef column = new ColumnRef(new TableName(lake, in.readUTF()), in.readUTF());
        int count = in.readInt();
        List<String> list = new ArrayList<>();
        for (int j = 0; j < count; j++) {
          list.add(in.readUTF());
        }
        values.put(column, list);
      }
      return Optional.of(values);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  void save(Map<ColumnRef, List<String>> values) {
    Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
        out.writeInt(MAGIC);
        out.writeInt(values.size());
        for (Map.Entry<ColumnRef, List<String>> entry : values.entrySet()) {
          out.writeUTF(entry.getKey().table().name());
          out.writeUTF(entry.getKey().column());
          out.writeInt(entry.getValue().size());
          for (String value : entry.getValue()) {
            out.writeUTF(value);
          }
        }
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      // The next process reads the values again.
      return;
    }
  }
}
