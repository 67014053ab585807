package dev.lakewright.gateway.llama;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.args.LogFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Loads the native library. Left to itself it would be unpacked under one name for all processes,
 * and say so on standard output; so it gets a folder of its own, gone as soon as it is loaded.
 *
 * <p>Once it is loaded, the property that names its folder stays, and says that it is.
 */
final class LlamaLibrary {
  /** Where the library's own loader looks first. */
  static final String FOLDER = "de.kherud.llama.lib.path";

  /** Where it clears away what it takes for its own. */
  private static final String SCRATCH = "de.kherud.llama.tmpdir";

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private LlamaLibrary() {}

  /**
   * Make the library ready; does nothing where it is.
   *
   * @throws Unloadable if it does not run on this machine
   */
  static void ready() throws Unloadable {
    synchronized (LlamaLibrary.class) {
      if (System.getProperty(FOLDER) == null) {
        checkProcessor();
        unpackAndLoad();
      } else {
        touch();
      }
    }
  }

  /** An instruction that a processor lacks ends the process. */
  private static void checkProcessor() throws Unloadable {
    if (!arch().equals("x86_64") || !Files.isReadable(CPU)) {
      return;
    }
    try (var lines = Files.lines(CPU)) {
      if (lines.noneMatch(line -> line.startsWith("flags") && line.contains(" avx2"))) {
        throw Unloadable.notHere("llama.cpp needs a processor with AVX2, which this one lacks");
      }
    } catch (IOException unknown) {
      throw notHere(unknown);
    }
  }

  private static void unpackAndLoad() throws Unloadable {
    String name = System.mapLibraryName("jllama");
    String resource = "/de/kherud/llama/" + system() + "/" + arch() + "/" + name;
    try (InputStream packed = LlamaModel.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw Unloadable.notHere("llama.cpp is not there for " + system() + " on " + arch());
      }
      Path folder = Files.createTempDirectory("lakewright-llama");
      Path file = folder.resolve(name);
      try {
        Files.copy(packed, file);
        load(folder, file);
      } finally {
        remove(List.of(file, folder));
      }
    } catch (IOException noRoom) {
      throw Unloadable.notHere("llama.cpp cannot be unpacked: " + noRoom.getMessage());
    }
  }

  // The library asks for its classes while it is loaded, and these for their library.
  private static void load(Path folder, Path file) throws Unloadable {
    System.setProperty(SCRATCH, folder.toString());
    System.setProperty(FOLDER, folder.toString());
    try {
      System.load(file.toString());
    } catch (UnsatisfiedLinkError other) {
      System.clearProperty(FOLDER);
      throw notHere(other);
    }
    touch();
  }

  private static void touch() throws Unloadable {
    try {
      LlamaModel.setLogger(LogFormat.TEXT, (level, message) -> {});
    } catch (LinkageError other) {
      throw notHere(other);
    }
  }

  private static Unloadable notHere(Throwable why) {
    return Unloadable.notHere("llama.cpp does not run on this machine: " + why.getMessage());
  }

  /** What is in use cannot be removed everywhere; it goes when the process ends. */
  private static void remove(List<Path> inOrder) {
    for (Path path : inOrder) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException inUse) {
        path.toFile().deleteOnExit();
      }
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("win") && !name.contains("darwin")
        ? "Windows"
        : name.contains("mac") ? "Mac" : "Linux";
  }

  private static String arch() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "aarch64";
      default -> System.getProperty("os.arch");
    };
  }
}
