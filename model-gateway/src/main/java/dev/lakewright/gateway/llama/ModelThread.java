package dev.lakewright.gateway.llama;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The thread of one model: loads it at the first call, and writes one reply at a time. The process
 * does not end beneath it: its static parts would be gone before its threads are. Safe for use by
 * several threads.
 */
final class ModelThread {
  private static final long SECONDS_TO_END = 5;

  private final GgufFile file;
  private final long wantedContext;
  private final int processors;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(ModelThread::daemon);
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final Thread atExit = new Thread(this::end, "lakewright-gguf-end");
  private Optional<Writing> loaded = Optional.empty();

  ModelThread(GgufFile file, long wantedContext, int processors) {
    this.file = file;
    this.wantedContext = wantedContext;
    this.processors = processors;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lakewright-gguf");
    thread.setDaemon(true);
    return thread;
  }

  ModelOutcome ask(ModelRequest request, CallControl control) {
    Call call = new Call(control.listener());
    calls.add(call);
    Cancellation.Registration watched = control.cancellation().onCancel(call::cancel);
    try {
      if (!call.isOver()) {
        thread.execute(() -> write(request, call));
      }
      return call.await(control.patience());
    } catch (RejectedExecutionException ending) {
      return ModelOutcome.failed(FailureKind.CANCELLED, "the process is ending");
    } finally {
      watched.close();
      calls.remove(call);
    }
  }

  // The library's own exception is hidden in it, and whatever it throws must not end the thread.
  private void write(ModelRequest request, Call call) {
    if (call.isOver()) {
      return;
    }
    try {
      writing().write(request, call);
    } catch (Unloadable broken) {
      call.finish(new ModelOutcome.Failed(broken.failure()));
    } catch (RuntimeException problem) {
      call.finish(gaveUp(problem));
    }
  }

  private static ModelOutcome gaveUp(RuntimeException problem) {
    String said = String.valueOf(problem.getMessage());
    FailureKind kind = said.contains("context size") ? FailureKind.TOO_LONG : FailureKind.MALFORMED;
    return ModelOutcome.failed(kind, "llama.cpp gave up: " + said);
  }

  /** Only ever called on the model's thread. */
  private Writing writing() throws Unloadable {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load());
    }
    return loaded.get();
  }

  private Writing load() throws Unloadable {
    GgufHeader header = file.checked();
    long context = Math.min(wantedContext, header.contextTokens().orElse(wantedContext));
    Runtime.getRuntime().addShutdownHook(atExit);
    boolean done = false;
    try {
      LlamaLibrary.ready();
      LlamaModel model = new LlamaModel(parameters(context));
      done = true;
      return new Writing(model, context);
    } catch (RuntimeException refused) {
      throw Unloadable.noModel(
          "llama.cpp cannot load the file " + file.path() + ": it is damaged, or of a newer kind");
    } finally {
      if (!done) {
        letGo();
      }
    }
  }

  private void letGo() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // The hook runs, and finds nothing in the library.
    }
  }

  private ModelParameters parameters(long context) {
    return new ModelParameters()
        .setModel(file.path().toString())
        .setCtxSize((int) context)
        .setThreads(processors)
        .setThreadsBatch(processors)
        .setParallel(1)
        .enableJinja()
        .disableContextShift()
        .skipWarmup()
        .disableLog();
  }

  /** Stop what is written, and wait until the library is left; begin nothing any more. */
  private void end() {
    thread.shutdown();
    calls.forEach(Call::cancel);
    try {
      boolean left = thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
      if (!left) {
        thread.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
