package dev.lakewright.gateway.llama;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that ends while a model of it writes. */
final class HastyChild {
  static final int CODE = 7;

  private HastyChild() {}

  /** Begin to ask the model of a file, and end after as many milliseconds as the word says. */
  public static void main(String[] words) throws InterruptedException {
    ModelSpec spec = ModelSpec.openAiCompatible(new ModelName("m"), "", words[0]).by(Provider.GGUF);
    ModelClient client = new LocalModels(FreeMemory::bytes, 1).client(spec, Path.of(""));
    Thread asking = new Thread(() -> ask(client), "asking");
    asking.setDaemon(true);
    asking.start();
    Thread.sleep(Long.parseLong(words[1]));
    System.exit(CODE);
  }

  private static void ask(ModelClient client) {
    ModelRequest request = ModelRequest.of(List.of(ModelMessage.user("x ".repeat(500))), 4000);
    while (client.ask(request, CallControl.within(Duration.ofMinutes(1))).reply().isPresent()) {
      Thread.onSpinWait();
    }
  }
}
