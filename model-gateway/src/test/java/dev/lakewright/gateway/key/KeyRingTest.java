package dev.lakewright.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.KeySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
  private static final String KEY = "sk-planted-6f1d0c9b7a";

  @TempDir Path folder;

  private KeyRing ring() {
    return new KeyRing(Map.of("GOOD", " " + KEY + "\n", "EMPTY", " ", "ODD", "a\nb"), folder);
  }

  private void assertRefused(KeySource source, String why) {
    assertThatThrownBy(() -> ring().find(source))
        .isInstanceOf(LakewrightException.class)
        .hasMessageContaining(why)
        .message()
        .doesNotContain(KEY);
  }

  @Test
  void findsKeysAndNeverPrintsThem() {
    ApiKey key = ring().find(new KeySource.Variable("GOOD"));
    assertThat(key.secret()).isEqualTo(KEY);
    assertThat(key.toString() + ring()).doesNotContain(KEY);
    assertThat(key.scrub("wrong key " + KEY + "!")).isEqualTo("wrong key (key)!");
    assertThat(ring().find(KeySource.NONE).isNone()).isTrue();
  }

  @Test
  void saysWhichVariableHoldsNoKey() {
    assertRefused(new KeySource.Variable("MISSING"), "MISSING");
    assertRefused(new KeySource.Variable("EMPTY"), "EMPTY");
    assertRefused(new KeySource.Variable("ODD"), "no key has");
  }

  @Test
  void takesOnlyFilesThatNobodyElseMayRead() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertRefused(new KeySource.File("key"), "chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(ring().find(new KeySource.File("key")).secret()).isEqualTo(KEY);
    assertRefused(new KeySource.File("nowhere"), "cannot be read");
  }
}
