package dev.lakewright.text.sketch;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.SetOperation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sketches as bytes. Enumerations are written by name, so that their order may change. */
public final class SketchCodec {
  private SketchCodec() {}

  /** Reads or writes one thing. */
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private interface Writer<T> {
    void write(T thing, DataOutput out) throws IOException;
  }

  public static void write(Sketch sketch, DataOutput out) throws IOException {
    list(sketch.where(), SketchCodec::shape, out);
    out.writeBoolean(sketch.either());
    list(sketch.select(), SketchCodec::item, out);
    out.writeByte(sketch.groups());
    list(sketch.having(), SketchCodec::having, out);
    list(sketch.order(), SketchCodec::order, out);
    out.writeUTF(sketch.limit().name());
    out.writeByte(sketch.also());
    optional(sketch.combined(), SketchCodec::combined, out);
  }

  public static Sketch read(DataInput in) throws IOException {
    return new Sketch(
        list(SketchCodec::shape, in),
        in.readBoolean(),
        list(SketchCodec::item, in),
        in.readByte(),
        list(SketchCodec::having, in),
        list(SketchCodec::order, in),
        Limit.valueOf(in.readUTF()),
        in.readByte(),
        optional(SketchCodec::combined, in));
  }

  private static <T> void list(List<T> list, Writer<T> writer, DataOutput out) throws IOException {
    out.writeByte(list.size());
    for (T thing : list) {
      writer.write(thing, out);
    }
  }

  private static <T> List<T> list(Reader<T> reader, DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(reader.read(in));
    }
    return list;
  }

  private static <T> void optional(Optional<T> thing, Writer<T> writer, DataOutput out)
      throws IOException {
    out.writeBoolean(thing.isPresent());
    if (thing.isPresent()) {
      writer.write(thing.get(), out);
    }
  }

  private static <T> Optional<T> optional(Reader<T> reader, DataInput in) throws IOException {
    return in.readBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
  }

  private static void name(Enum<?> constant, DataOutput out) throws IOException {
    out.writeUTF(constant.name());
  }

  private static void shape(Shape shape, DataOutput out) throws IOException {
    name(shape.kind(), out);
    out.writeBoolean(shape.negated());
    optional(shape.operator(), SketchCodec::name, out);
    optional(shape.inner(), SketchCodec::write, out);
  }

  private static Shape shape(DataInput in) throws IOException {
    return new Shape(
        Shape.Kind.valueOf(in.readUTF()),
        in.readBoolean(),
        optional(SketchCodec::operator, in),
        optional(SketchCodec::read, in));
  }

  private static Operator operator(DataInput in) throws IOException {
    return Operator.valueOf(in.readUTF());
  }

  private static void item(Item item, DataOutput out) throws IOException {
    optional(item.function(), SketchCodec::name, out);
    out.writeBoolean(item.distinct());
    name(item.operand(), out);
  }

  private static Item item(DataInput in) throws IOException {
    Optional<Aggregate> function = optional(it -> Aggregate.valueOf(it.readUTF()), in);
    return new Item(function, in.readBoolean(), Item.Operand.valueOf(in.readUTF()));
  }

  private static void having(Having having, DataOutput out) throws IOException {
    item(having.measure(), out);
    optional(having.operator(), SketchCodec::name, out);
    optional(having.inner(), SketchCodec::write, out);
  }

  private static Having having(DataInput in) throws IOException {
    return new Having(
        item(in), optional(SketchCodec::operator, in), optional(SketchCodec::read, in));
  }

  private static void order(Order order, DataOutput out) throws IOException {
    item(order.item(), out);
    out.writeBoolean(order.descending());
  }

  private static Order order(DataInput in) throws IOException {
    return new Order(item(in), in.readBoolean());
  }

  private static void combined(Combined combined, DataOutput out) throws IOException {
    name(combined.operation(), out);
    write(combined.sketch(), out);
  }

  private static Combined combined(DataInput in) throws IOException {
    return new Combined(SetOperation.valueOf(in.readUTF()), read(in));
  }
}
