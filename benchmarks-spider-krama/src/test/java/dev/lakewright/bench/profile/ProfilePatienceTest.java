package dev.lakewright.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.check.profile.LatticeBounds;
import dev.lakewright.check.profile.TableProfiler;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.DatasetProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile leaves out when its time is spent, and says so. */
class ProfilePatienceTest {
  @TempDir Path folder;

  @Test
  void looksAtEverythingInTime() throws IOException {
    DatasetProfile profile = profile(() -> 0);

    assertThat(profile.columns()).allSatisfy(it -> assertThat(it.bars()).isNotEmpty());
    assertThat(profile.references()).isNotEmpty();
    assertThat(profile.notLookedAt()).isEmpty();
  }

  @Test
  void saysWhatItHadNoTimeFor() throws IOException {
    AtomicLong hours = new AtomicLong();
    DatasetProfile profile = profile(() -> Duration.ofHours(hours.incrementAndGet()).toNanos());

    assertThat(profile.rows()).isEqualTo(3);
    assertThat(profile.columns()).allSatisfy(it -> assertThat(it.bars()).isEmpty());
    assertThat(profile.references()).isEmpty();
    assertThat(profile.notLookedAt())
        .contains(
            "none of 2 columns were looked at: no time was left for the others",
            "none of 2 columns have bars and frequent values");
  }

  private DatasetProfile profile(LongSupplier nanos) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("sale.csv"), "sale,shop\n1,7\n2,8\n3,7\n");
    Files.writeString(data.resolve("shop.csv"), "shop\n7\n8\n9\n");
    LakeSpec spec = new LakeSpec(new LakeName("shop"), List.of(data.toString()));
    try (LakeDesk desk = LakeDesk.open(spec, folder, 1)) {
      List<Table> tables = desk.tables();
      Table sale = desk.table("sale").orElseThrow();
      return new TableProfiler(LatticeBounds.USUAL, nanos).profile(sale, tables, desk);
    }
  }
}
