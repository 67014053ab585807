package dev.lakewright.lake.demo;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.lake.KeysFile;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A lake out of a saved HSQLDB database on the class path. */
record HsqldbLake(String name, int version, String resource) implements DemoLake {

  @Override
  public KeysFile write(Path folder, ProgressListener progress) throws IOException {
    HsqldbScript script = new HsqldbScript();
    Map<String, CsvTable> tables = new HashMap<>();
    progress.progressed("reading " + name, -1);
    try (BufferedReader in = open()) {
      script.read(
          in,
          (table, cells) ->
              tables
                  .computeIfAbsent(table, key -> new CsvTable(folder.resolve(key + ".csv")))
                  .row(cells));
    }
    int done = 0;
    Map<String, KeysFile.Keys> keys = new LinkedHashMap<>();
    try (ParquetWriter writer = new ParquetWriter()) {
      for (Map.Entry<String, HsqldbScript.Declaration> entry : script.tables().entrySet()) {
        String table = entry.getKey();
        HsqldbScript.Declaration declared = entry.getValue();
        progress.progressed(name + ": " + table, (double) done++ / script.tables().size());
        CsvTable rows = tables.get(table);
        if (rows == null) {
          rows = new CsvTable(folder.resolve(table + ".csv"));
        }
        writer.write(rows, declared.columns, declared.types, folder.resolve(table + ".parquet"));
        keys.put(table, keys(declared));
      }
    }
    return new KeysFile(keys);
  }

  private BufferedReader open() throws IOException {
    InputStream in = HsqldbLake.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException("no " + resource + " on the class path");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static KeysFile.Keys keys(HsqldbScript.Declaration declared) {
    List<KeysFile.Reference> references =
        declared.links.stream()
            .map(
                link -> new KeysFile.Reference(link.columns(), link.target(), link.targetColumns()))
            .toList();
    return new KeysFile.Keys(declared.primaryKey, references, List.of());
  }
}
