package dev.lakewright.text.judge;

import ai.onnxruntime.OrtEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that ends while another of its threads uses the judge. */
final class HastyChild {
  static final int CODE = 7;

  private HastyChild() {}

  /** Begin, and end after as many milliseconds as the word says. */
  public static void main(String[] words) throws InterruptedException {
    // The library is unpacked first, which takes a while and is no danger.
    OrtEnvironment.getAvailableProviders();
    CountDownLatch begun = new CountDownLatch(1);
    Thread judging = new Thread(() -> judge(begun), "judging");
    judging.setDaemon(true);
    judging.start();
    begun.await();
    Thread.sleep(Long.parseLong(words[0]));
    System.exit(CODE);
  }

  private static void judge(CountDownLatch begun) {
    begun.countDown();
    Judge judge = new ShippedJudge().judge().orElse((question, readings) -> Optional.empty());
    while (judge.weigh("how many boats", List.of("number of boat rows")).isPresent()) {
      Thread.onSpinWait();
    }
  }
}
