package dev.lakewright.gateway.llama;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSpec;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The models that run in this process. Each file is loaded once, when it is first asked, and stays
 * until the process ends: the library cannot give back what a model takes. So a process should have
 * one of these. Safe for use by several threads.
 */
public final class LocalModels {
  private static final int MOST_PROCESSORS = 8;

  private final LongSupplier freeMemory;
  private final int processors;
  private final Map<Key, ModelThread> threads = new ConcurrentHashMap<>();

  /** A file, with room for as many tokens; one with other room is loaded by itself. */
  private record Key(Path file, long contextTokens) {}

  public LocalModels() {
    this(FreeMemory::bytes, Math.min(MOST_PROCESSORS, Runtime.getRuntime().availableProcessors()));
  }

  /** Make the models of a machine that has so many bytes of memory free, and lends processors. */
  LocalModels(LongSupplier freeMemory, int processors) {
    this.freeMemory = freeMemory;
    this.processors = processors;
  }

  /**
   * Return a model.
   *
   * @param root where its path starts, if that is relative
   */
  public ModelClient client(ModelSpec spec, Path root) {
    Key key =
        new Key(
            root.resolve(spec.model()).toAbsolutePath().normalize(),
            Math.min(spec.contextTokens(), Integer.MAX_VALUE));
    ModelThread thread =
        threads.computeIfAbsent(
            key,
            it ->
                new ModelThread(
                    new GgufFile(it.file(), freeMemory), it.contextTokens(), processors));
    return new Client(spec.name(), thread);
  }

  private record Client(ModelName name, ModelThread thread) implements ModelClient {
    @Override
    public ModelOutcome ask(ModelRequest request, CallControl control) {
      return thread.ask(request, control);
    }
  }
}
