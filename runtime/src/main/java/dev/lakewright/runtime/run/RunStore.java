package dev.lakewright.runtime.run;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.run.RunId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Bundles under one folder, one folder a run:
 *
 * <pre>
 * runs/20261123-201502-k7fa/
 *   run.json        what was asked, the settings, what came of it
 *   events.jsonl    the events, one a line
 *   query.sql       the SQL that ran
 *   result.parquet  every row
 *   models.jsonl    what models were asked and replied, where any was asked
 * </pre>
 *
 * <p>A bundle is built under a hidden name and renamed when it is whole, so that a process that is
 * killed leaves no half of one under a run's name. Safe for several processes.
 */
public final class RunStore {
  static final String RUN_FILE = "run.json";
  static final String EVENTS_FILE = "events.jsonl";
  static final String SQL_FILE = "query.sql";
  static final String RESULT_FILE = "result.parquet";
  static final String MODELS_FILE = "models.jsonl";

  private final Path folder;
  private final String role;
  private final Predicate<String> mayRead;

  /**
   * Make a store.
   *
   * @param role of who uses it
   * @param mayRead whether bundles of a role may be read
   */
  public RunStore(Path folder, String role, Predicate<String> mayRead) {
    this.folder = folder;
    this.role = role;
    this.mayRead = mayRead;
  }

  /** Delete what killed processes left behind, if it is old enough that none can be at work. */
  public void sweep(Clock clock) {
    new StaleDrafts(folder, clock).sweep();
  }

  /** Return true if there is a run of an id, done or under way. */
  public boolean has(RunId id) {
    return Files.exists(draft(id)) || Files.exists(folder.resolve(id.value()));
  }

  private Path draft(RunId id) {
    return folder.resolve("." + id.value() + ".tmp");
  }

  /**
   * Begin the bundle of a run.
   *
   * @throws LakewrightException if the folder cannot be written, or another process has begun a run
   *     of this id meanwhile
   */
  public BundleDraft begin(RunId id) {
    try {
      Files.createDirectories(folder);
      claim(id);
      return new BundleDraft(draft(id), folder.resolve(id.value()));
    } catch (IOException notWritable) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(notWritable, ErrorCode.WORKSPACE_NOT_WRITABLE),
              "cannot write runs under " + folder + ": " + notWritable.getMessage()),
          notWritable);
    }
  }

  private void claim(RunId id) throws IOException {
    try {
      Files.createDirectory(draft(id));
    } catch (FileAlreadyExistsException taken) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.WORKSPACE_BUSY, "another process has begun run " + id + "; ask again"),
          taken);
    }
  }

  /** Return the newest runs first; folders that hold no readable bundle are passed over. */
  public List<RunRecord> newest(int limit) {
    List<RunRecord> runs = new ArrayList<>();
    for (RunId id : ids()) {
      if (runs.size() == limit) {
        break;
      }
      if (Files.exists(folder.resolve(id.value()).resolve(RUN_FILE))) {
        RunRecord run = read(id);
        if (mayRead.test(run.role())) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  /**
   * Read one run.
   *
   * @throws LakewrightException if there is none of that name, its bundle is broken, or it is that
   *     of another role
   */
  public RunRecord find(RunId id) {
    RunRecord run = read(id);
    if (!mayRead.test(run.role())) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "run " + id + " is of another role, and not open to the role " + role));
    }
    return run;
  }

  private RunRecord read(RunId id) {
    Path file = folder.resolve(id.value()).resolve(RUN_FILE);
    try {
      return RunRecordJson.read(Files.readString(file), file.toString());
    } catch (NoSuchFileException missing) {
      throw unknown(id);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file), unreadable);
    }
  }

  /** Return the file of calls of models, which is there where any was asked. */
  public Path models(RunId id) {
    return folder.resolve(id.value()).resolve(MODELS_FILE);
  }

  /** Return where the result of an answered run lies. */
  public Path result(RunId id) {
    return folder.resolve(id.value()).resolve(RESULT_FILE);
  }

  private LakewrightException unknown(RunId id) {
    List<String> known = ids().stream().map(RunId::value).toList();
    return new LakewrightException(
        Failure.of(ErrorCode.RUN_UNKNOWN, "there is no run " + id)
            .withNearest(NearestNames.among(known, id.value(), 3)));
  }

  private List<RunId> ids() {
    List<RunId> ids = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return ids;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (RunId.isValid(name)) {
          ids.add(new RunId(name));
        }
      }
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot list " + folder), unreadable);
    }
    ids.sort(Comparator.reverseOrder());
    return ids;
  }
}
