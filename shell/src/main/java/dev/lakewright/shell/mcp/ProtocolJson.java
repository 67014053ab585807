package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.shell.render.UnsafeEscapes;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * JSON of the protocol: strict in, and out with exact numbers and no character that could steer a
 * terminal or break a line.
 */
final class ProtocolJson {
  private final ObjectMapper mapper = strict();

  /** Not for what others wrote: it fails on exponents that no number of ours has. */
  private final ObjectReader exact =
      mapper
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

  private static ObjectMapper strict() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .setCharacterEscapes(new UnsafeEscapes());
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  ObjectMapper mapper() {
    return mapper;
  }

  ObjectNode object() {
    return mapper.createObjectNode();
  }

  /**
   * Read what somebody else wrote.
   *
   * @throws JsonProcessingException if it is not one JSON value
   */
  JsonNode read(String text) throws JsonProcessingException {
    return mapper.readTree(text);
  }

  /** Read what this program wrote. */
  JsonNode own(String text) {
    try {
      return exact.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException("our own JSON cannot be read", broken);
    }
  }

  /** Write on one line. */
  String line(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException("writing to memory", broken);
    }
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> map(JsonNode object) {
    return mapper.convertValue(object, Map.class);
  }
}
