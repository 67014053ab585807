package dev.lakewright.lake.demo;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.lake.KeysFile;
import java.io.IOException;
import java.nio.file.Path;

/** A lake that can be made on this machine. */
interface DemoLake {
  /** Return what a person calls it. */
  String name();

  /** Raised when the form of the lake's files changes, so that an older one is made anew. */
  int version();

  /** Write each table as Parquet into the folder and return their keys. */
  KeysFile write(Path folder, ProgressListener progress) throws IOException;
}
