package dev.lakewright.gateway.llama;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes a small GGUF file: a transformer of Llama's kind with two layers that add nothing, so that
 * each token decides alone which one follows. The vectors are random; what follows a token is not.
 */
final class TinyGguf {
  static final String START = "<|im_start|>";
  static final String END = "<|im_end|>";
  static final int CONTEXT = 4096;

  private static final int WIDTH = 64;
  private static final int LAYERS = 2;
  private static final int ALIGNMENT = 32;
  private static final int TEXT = 1;
  private static final int UNKNOWN = 2;
  private static final int CONTROL = 3;
  private static final int BYTE = 6;

  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private final Map<String, String> followers;

  private TinyGguf(List<String> words, Map<String, String> followers) {
    this.followers = followers;
    token("<unk>", UNKNOWN);
    token(START, CONTROL);
    token(END, CONTROL);
    for (int i = 0; i < 256; i++) {
      token(String.format("<0x%02X>", i), BYTE);
    }
    for (char sign = '!'; sign <= '~'; sign++) {
      token(String.valueOf(sign), TEXT);
    }
    token("▁", TEXT);
    words.stream().filter(word -> !tokens.contains(word)).forEach(word -> token(word, TEXT));
  }

  /** Write a model that says the words after any prompt, one a token, and then ends. */
  static Path saying(Path file, String... words) throws IOException {
    List<String> all = List.of(words);
    Map<String, String> followers = new HashMap<>();
    followers.put("<0x0A>", all.get(0));
    for (int i = 0; i + 1 < all.size(); i++) {
      followers.put(all.get(i), all.get(i + 1));
    }
    followers.put(all.get(all.size() - 1), END);
    return Files.write(file, new TinyGguf(all, followers).bytes());
  }

  /** Write a model that says the words over and over, without an end. */
  static Path repeating(Path file, String... words) throws IOException {
    List<String> all = List.of(words);
    Map<String, String> followers = new HashMap<>();
    followers.put("<0x0A>", all.get(0));
    for (int i = 0; i < all.size(); i++) {
      followers.put(all.get(i), all.get((i + 1) % all.size()));
    }
    return Files.write(file, new TinyGguf(all, followers).bytes());
  }

  /** Write a model to which every token is as likely as any other. */
  static Path undecided(Path file) throws IOException {
    return Files.write(file, new TinyGguf(List.of(), Map.of()).bytes());
  }

  private void token(String text, int type) {
    tokens.add(text);
    types.add(type);
  }

  private byte[] bytes() {
    Out head = new Out();
    Out weights = new Out();
    List<Tensor> tensors = tensors();
    head.raw("GGUF").int32(3).int64(tensors.size()).int64(17);
    settings(head);
    for (Tensor tensor : tensors) {
      weights.align();
      head.text(tensor.name).int32(tensor.shape.size());
      for (int length : tensor.shape) {
        head.int64(length);
      }
      head.int32(0).int64(weights.size());
      weights.floats(tensor.values);
    }
    head.align();
    head.append(weights);
    return head.bytes();
  }

  private void settings(Out out) {
    out.text("general.architecture").int32(8).text("llama");
    out.number("llama.context_length", CONTEXT).number("llama.embedding_length", WIDTH);
    out.number("llama.block_count", LAYERS).number("llama.feed_forward_length", WIDTH);
    out.number("llama.attention.head_count", 2).number("llama.attention.head_count_kv", 2);
    out.number("llama.rope.dimension_count", WIDTH / 2);
    out.text("llama.attention.layer_norm_rms_epsilon").int32(6).float32(1e-5f);
    out.number("llama.vocab_size", tokens.size());
    out.text("tokenizer.ggml.model").int32(8).text("llama");
    out.text("tokenizer.ggml.tokens").int32(9).int32(8).int64(tokens.size());
    tokens.forEach(out::text);
    out.text("tokenizer.ggml.scores").int32(9).int32(6).int64(tokens.size());
    tokens.forEach(it -> out.float32(-it.length()));
    out.text("tokenizer.ggml.token_type").int32(9).int32(5).int64(tokens.size());
    types.forEach(out::int32);
    out.number("tokenizer.ggml.bos_token_id", 1).number("tokenizer.ggml.eos_token_id", 2);
    out.text("tokenizer.chat_template").int32(8).text(TEMPLATE);
  }

  private static final String TEMPLATE =
      "{% for m in messages %}"
          + "{{ '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>' + '\\n' }}"
          + "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

  private record Tensor(String name, FloatBuffer values, List<Integer> shape) {
    Tensor(String name, float[] values, Integer... shape) {
      this(name, FloatBuffer.wrap(values), List.of(shape));
    }
  }

  private List<Tensor> tensors() {
    List<Tensor> all = new ArrayList<>();
    float[] vectors = vectors();
    all.add(new Tensor("token_embd.weight", vectors, WIDTH, tokens.size()));
    all.add(new Tensor("output_norm.weight", ones(), WIDTH));
    all.add(new Tensor("output.weight", followed(vectors), WIDTH, tokens.size()));
    for (int layer = 0; layer < LAYERS; layer++) {
      String at = "blk." + layer + ".";
      all.add(new Tensor(at + "attn_norm.weight", ones(), WIDTH));
      all.add(new Tensor(at + "ffn_norm.weight", ones(), WIDTH));
      for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate")) {
        all.add(new Tensor(at + part + ".weight", new float[WIDTH * WIDTH], WIDTH, WIDTH));
      }
      all.add(new Tensor(at + "ffn_up.weight", new float[WIDTH * WIDTH], WIDTH, WIDTH));
      all.add(new Tensor(at + "ffn_down.weight", new float[WIDTH * WIDTH], WIDTH, WIDTH));
    }
    return all;
  }

  private float[] vectors() {
    Random random = new Random(7);
    float[] values = new float[tokens.size() * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** A token's row points where the one stands that it follows. */
  private float[] followed(float[] vectors) {
    float[] rows = new float[vectors.length];
    followers.forEach(
        (before, after) -> {
          int from = tokens.indexOf(before) * WIDTH;
          int to = tokens.indexOf(after) * WIDTH;
          for (int i = 0; i < WIDTH; i++) {
            rows[to + i] += vectors[from + i];
          }
        });
    return rows;
  }

  private static float[] ones() {
    float[] ones = new float[WIDTH];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Bytes in little-endian order. */
  private static final class Out {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Out raw(String text) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    Out text(String text) {
      return int64(text.getBytes(StandardCharsets.UTF_8).length).raw(text);
    }

    Out int32(int value) {
      byte[] bytes = new byte[Integer.BYTES];
      little(bytes).putInt(value);
      out.writeBytes(bytes);
      return this;
    }

    Out int64(long value) {
      byte[] bytes = new byte[Long.BYTES];
      little(bytes).putLong(value);
      out.writeBytes(bytes);
      return this;
    }

    Out float32(float value) {
      return int32(Float.floatToIntBits(value));
    }

    Out number(String key, int value) {
      return text(key).int32(4).int32(value);
    }

    void floats(FloatBuffer values) {
      byte[] bytes = new byte[values.remaining() * Float.BYTES];
      little(bytes).asFloatBuffer().put(values.duplicate());
      out.writeBytes(bytes);
    }

    void align() {
      while (out.size() % ALIGNMENT != 0) {
        out.write(0);
      }
    }

    void append(Out other) {
      out.writeBytes(other.bytes());
    }

    int size() {
      return out.size();
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private static ByteBuffer little(byte[] bytes) {
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
