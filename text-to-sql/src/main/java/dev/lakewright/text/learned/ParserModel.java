package dev.lakewright.text.learned;

import dev.lakewright.text.model.Weights;
import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Hearing;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.rank.SecondLook;
import dev.lakewright.text.sketch.Sketch;
import dev.lakewright.text.sketch.SketchCodec;
import dev.lakewright.text.sketch.SketchInventory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * All that the parser has learned. Immutable.
 *
 * @param origin what it was learned from, and how, in one line for people
 * @param ranker weighs candidates of one question at first sight
 * @param look weighs the likeliest of them once more, when they have been run
 * @param hearing weighs them after that by what a judge says, if there is one
 * @param sure least confidence from which on nine of ten answers were right, on databases of the
 *     training data that were held out
 * @param surest the same for 19 of 20 answers; never less than {@code sure}
 */
public record ParserModel(
    String origin,
    SketchInventory sketches,
    Weights sketchWeights,
    Weights slotWeights,
    Ranker ranker,
    SecondLook look,
    Hearing hearing,
    double sure,
    double surest) {
  private static final int MAGIC = 0x4c574d04;
  private static final String RESOURCE = "parser.model";

  /** Read the model that is shipped beside this class. */
  public static ParserModel load() {
    try (InputStream in = ParserModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Read a model that {@link #write} wrote.
   *
   * @throws IOException if this is no such file, or one of another version
   */
  public static ParserModel read(InputStream stream) throws IOException {
    DataInputStream head = new DataInputStream(new BufferedInputStream(stream));
    if (head.readInt() != MAGIC) {
      throw new IOException("not a model of this version");
    }
    String origin = head.readUTF();
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(head), 1 << 16));
    List<Sketch> sketches = new ArrayList<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      sketches.add(SketchCodec.read(in));
    }
    return new ParserModel(
        origin,
        new SketchInventory(sketches),
        Weights.read(in),
        Weights.read(in),
        ranker(in),
        new SecondLook(ranker(in)),
        new Hearing(ranker(in)),
        in.readDouble(),
        in.readDouble());
  }

  private static Ranker ranker(DataInputStream in) throws IOException {
    return new Ranker(Forest.read(in), Forest.read(in));
  }

  private static void write(Ranker ranker, DataOutputStream out) throws IOException {
    ranker.ranking().write(out);
    ranker.certainty().write(out);
  }

  /** Write the model; the same bytes for the same model. The stream stays open. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream head = new DataOutputStream(stream);
    head.writeInt(MAGIC);
    head.writeUTF(origin);
    DeflaterOutputStream deflated =
        new DeflaterOutputStream(head, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16);
    DataOutputStream out = new DataOutputStream(deflated);
    out.writeInt(sketches.sketches().size());
    for (Sketch sketch : sketches.sketches()) {
      SketchCodec.write(sketch, out);
    }
    sketchWeights.write(out);
    slotWeights.write(out);
    write(ranker, out);
    write(look.ranker(), out);
    write(hearing.ranker(), out);
    out.writeDouble(sure);
    out.writeDouble(surest);
    out.flush();
    deflated.finish();
  }
}
