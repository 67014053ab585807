package dev.lakewright.gateway.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.ModelBudget.Limit;
import dev.lakewright.core.model.TokenUse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The meter of a workspace's day, in a file that several processes share. What a killed process had
 * set aside counts as spent. A file that is damaged counts as a day without calls.
 */
public final class DayMeter implements Meter {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Limit limit;
  private final Clock clock;

  public DayMeter(Path file, Limit limit, Clock clock) {
    this.file = file;
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public Optional<String> reserve(Cost most) {
    return locked(
        spent -> {
          Cost then = spent.plus(most);
          Optional<String> beyond = then.beyond(limit, "day");
          if (beyond.isEmpty()) {
            write(then);
          }
          return beyond;
        });
  }

  @Override
  public void settle(Cost reserved, Cost real) {
    locked(
        spent -> {
          write(spent.minus(reserved).plus(real));
          return Optional.empty();
        });
  }

  @Override
  public Cost spent() {
    return read();
  }

  /** One thread of one process at a time. */
  private synchronized Optional<String> locked(Function<Cost, Optional<String>> work) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() ? work.apply(read()) : Optional.of("its count of the day was lost");
      }
    } catch (IOException notWritable) {
      throw notWritable(notWritable);
    }
  }

  private LakewrightException notWritable(IOException why) {
    return new LakewrightException(
        Failure.of(ErrorCode.WORKSPACE_NOT_WRITABLE, "cannot write " + file), why);
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }

  private Cost read() {
    try {
      if (!Files.exists(file)) {
        return Cost.NONE;
      }
      JsonNode node = JSON.readTree(Files.readString(file));
      boolean current =
          node.path("format").asInt() == FORMAT && node.path("day").asText().equals(today());
      return current
          ? new Cost(
              new TokenUse(
                  Math.max(0, node.path("input").asLong()),
                  Math.max(0, node.path("output").asLong()),
                  false),
              new BigDecimal(node.path("money").asText("0")))
          : Cost.NONE;
    } catch (IOException | NumberFormatException damaged) {
      return Cost.NONE;
    }
  }

  private void write(Cost spent) {
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text(spent));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw notWritable(broken);
    }
  }

  private String text(Cost spent) throws JsonProcessingException {
    return JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("format", FORMAT)
                .put("day", today())
                .put("input", spent.tokens().input())
                .put("output", spent.tokens().output())
                .put("money", spent.money().toPlainString()))
        + "\n";
  }
}
