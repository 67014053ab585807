package dev.lakewright.text.judge;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The judge that is shipped: MiniLM (Wang et al., NeurIPS 2020) with weights of eight bits, taught
 * on Spider's training questions to read a question and a reading together (a cross-encoder,
 * Nogueira and Cho, 2019). A lake's names and values are nothing but text to it. Holds native
 * memory for as long as the process lives.
 */
final class OnnxJudge implements Judge {
  private static final int QUESTION_PIECES = 64;
  private static final int READING_PIECES = 96;
  private static final int THREADS = 2;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private OnnxJudge(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Load the shipped one.
   *
   * @throws OrtException if its library does not take it
   * @throws ReflectiveOperationException if its library is another than this was written for
   * @throws UnsatisfiedLinkError if the library is not for this machine
   */
  static OnnxJudge load() throws OrtException, ReflectiveOperationException, IOException {
    OrtEnvironment environment = LastingEnvironment.get();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(Math.min(THREADS, Runtime.getRuntime().availableProcessors()));
      options.setMemoryPatternOptimization(false);
      // What can be fused was fused when the judge was made.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = environment.createSession(resource("judge.onnx"), options);
      String vocabulary = StandardCharsets.UTF_8.decode(resource("judge.vocab")).toString();
      return new OnnxJudge(environment, session, new WordPieces(vocabulary.lines().toList()));
    }
  }

  /** Read a resource past the heap, which its size would make the collector look through. */
  private static ByteBuffer resource(String name) throws IOException {
    URL place = OnnxJudge.class.getResource(name);
    if (place == null) {
      throw new IOException("no resource " + name);
    }
    URLConnection connection = place.openConnection();
    ByteBuffer bytes = ByteBuffer.allocateDirect(connection.getContentLength());
    try (ReadableByteChannel in = Channels.newChannel(connection.getInputStream())) {
      while (bytes.hasRemaining()) {
        if (in.read(bytes) < 0) {
          throw new IOException(name + " ends early");
        }
      }
    }
    return bytes.flip();
  }

  @Override
  public Optional<List<Said>> weigh(String question, List<String> readings) {
    List<Integer> asked = pieces.of(JudgeText.asWords(question), QUESTION_PIECES);
    List<List<Integer>> read =
        readings.stream().map(it -> pieces.of(JudgeText.asWords(it), READING_PIECES)).toList();
    return new BeforeExit().finish(() -> weigh(new Pairs(asked, read)));
  }

  private Optional<List<Said>> weigh(Pairs pairs) {
    try {
      return Optional.of(figures(pairs));
    } catch (OrtException failed) {
      return Optional.empty();
    }
  }

  private List<Said> figures(Pairs pairs) throws OrtException {
    long[] shape = {pairs.rows(), pairs.length()};
    try (OnnxTensor ids = tensor(pairs.ids(), shape);
        OnnxTensor sides = tensor(pairs.sides(), shape);
        OnnxTensor there = tensor(pairs.there(), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "token_type_ids", sides, "attention_mask", there))) {
      List<Said> said = new ArrayList<>();
      for (float[] row : (float[][]) result.get(0).getValue()) {
        said.add(new Said(row[0], row[1]));
      }
      return said;
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }
}
