package dev.lakewright.bench;

import dev.lakewright.bench.profile.ProfileRun;
import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** {@code bench profile}. */
final class ProfileSuite implements Suite {
  private final Surroundings surroundings;

  ProfileSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "profiles: random tables against the definitions, planted dependencies, Spider "
            + "dev's foreign keys",
        "",
        List.of(Flag.SPIDER, Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    Path spider = surroundings.spider(options);
    Findings findings = ProfileRun.run(spider);
    return new Report(
        "profile",
        surroundings.today(),
        surroundings.commit(),
        Map.of("split", "dev"),
        findings.figures(),
        Gate.of("profile").stream().map(gate -> gate.check(findings.figures())).toList(),
        findings.table(),
        List.of());
  }
}
