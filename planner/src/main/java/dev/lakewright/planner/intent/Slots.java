package dev.lakewright.planner.intent;

import dev.lakewright.core.lake.LakeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The parts of a request that are not its question, as words.
 *
 * @param target a path or a name of a table, where one is given
 * @param drops columns of which rows without a value are left out
 * @param fills columns with what takes the place of null, two texts each
 * @param period {@code month}, {@code year} or {@code day} that runs are given
 * @param rest the question, or the table
 */
record Slots(
    Optional<String> name,
    Optional<String> cron,
    Optional<LakeName> lake,
    Optional<String> format,
    Optional<String> target,
    Optional<String> table,
    List<String> partitionBy,
    Optional<String> mode,
    List<String> keys,
    List<String> dedupe,
    Optional<String> newest,
    List<String> trims,
    List<String> drops,
    List<List<String>> fills,
    List<List<String>> filters,
    List<String> unique,
    List<String> present,
    Optional<String> period,
    Optional<String> periodOf,
    String rest) {

  private static final String COLUMNS = "([\\w ]+?(?:(?:, | and |, and )[\\w ]+?)*)";
  private static final String END =
      "(?=\\s*(?:[,;.]|$| as | to | into | then | and (?:trim|drop|fill|dedupe|merge|append|check|partition)))";

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static final Pattern NAME = words("\\b(?:called|named) ([a-z][\\w-]*)");
  private static final Pattern SCHEDULE =
      words(
          "\\b(every (?:hour|day|night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|hourly|daily|nightly|weekly|monthly|yearly)(?: at ([0-9]{1,2})(?::([0-9]{2}))?)?\\b");
  private static final Pattern PERIOD =
      words("\\b(?:for|of|in) (?:a|one|the) given (month|year|day)(?: of ([\\w ]+?))?" + END);
  private static final Pattern LAKE = words("\\b(?:from|in|of) (?:the )?([\\w-]+) lake\\b");
  private static final Pattern DUCKDB =
      words(
          "\\b(?:as|to|into) (?:a |the )?duckdb table(?: (?:called |named )?(\\w+))?(?: in ([\\w./-]+))?");
  private static final Pattern FORMAT =
      words(
          "\\b(?:as|to|into|in) (?:a |one )?(parquet|csv)(?: files?)?(?: (?:in|to|under|at) ([\\w./-]+))?");
  private static final Pattern PATH =
      words("\\b(?:to|into|in|as|under) ([\\w-]+(?:/[\\w.=-]+)+|[\\w-]+\\.(?:csv|parquet|duckdb))");
  private static final Pattern PARTITION = words("\\bpartition(?:ed)? by " + COLUMNS + END);
  private static final Pattern MERGE =
      words("\\b(?:merge[d]?|upsert(?:ed)?)(?: (?:by|on) " + COLUMNS + ")?" + END);
  private static final Pattern MERGED =
      words("\\b(?:merge|upsert) (?:the |all )?([\\w ]+?) by " + COLUMNS + END);
  private static final Pattern MODE =
      words("\\b(append(?:ed|ing)?|replac(?:e|ed|ing)|overwrit(?:e|ing|ten))\\b(?! null| missing)");
  private static final Pattern NEWEST =
      words("\\b(?:keep|keeping) the (?:latest|newest|last) by ([\\w ]+?)" + END);
  private static final Pattern DEDUPE =
      words(
          "\\b(?:de-?dupe[d]?|deduplicated?|without duplicates|no duplicates|unique|one row (?:per|for each))(?: (?:by|of|on))? "
              + COLUMNS
              + END);
  private static final Pattern TRIM =
      words("\\btrim(?:med)?(?: the)? (all texts?|texts?|" + COLUMNS + ")" + END);
  private static final Pattern DROP =
      words(
          "\\b(?:drop|skip|leave out|without) rows (?:without|with no|with missing|where there is no) (?:an? )?"
              + COLUMNS
              + END);
  private static final Pattern FILL =
      words(
          "\\b(?:fill|replace) (?:missing|null|empty) ([\\w ]+?) (?:with|by) '?([\\w .-]+?)'?"
              + END);
  private static final Pattern FILTER =
      words(
          "\\b(only|without|not) (?:rows )?(?:where |with )?([\\w ]+?) (?:is |= ?|equal to )'?([\\w .-]+?)'?"
              + END);
  private static final Pattern CHECK =
      words("\\b(?:check|make sure) that ([\\w ]+?) is (unique|never null|not null|present)\\b");
  private static final Pattern LEAD =
      words(
          "^[\\s,]*(?:please )?(?:copy|export|load|write|save|build|make|give me|take|put|get|produce|prepare)(?: me)?(?: a| the| all)?(?: table of| list of)? ");

  static Slots read(String request, List<LakeName> lakes) {
    RequestText text = new RequestText(request);
    Optional<String> name = text.take(NAME).map(it -> it.group(1));
    Optional<String> cron = text.take(SCHEDULE).map(Slots::cron);
    Optional<MatchResult> period = text.take(PERIOD);
    List<String> unique = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (Optional<MatchResult> it = text.take(CHECK); it.isPresent(); it = text.take(CHECK)) {
      (it.get().group(2).equalsIgnoreCase("unique") ? unique : present).add(it.get().group(1));
    }
    Optional<LakeName> lake =
        text.take(LAKE)
            .map(it -> it.group(1))
            .filter(LakeName::isValid)
            .map(LakeName::new)
            .or(() -> named(text, lakes));
    Optional<MatchResult> partition = text.take(PARTITION);
    Optional<MatchResult> duck = text.take(DUCKDB);
    Optional<MatchResult> format = duck.isPresent() ? Optional.empty() : text.take(FORMAT);
    Optional<String> path =
        duck.map(it -> it.group(2))
            .or(() -> format.map(it -> it.group(2)))
            .or(() -> text.take(PATH).map(it -> it.group(1)));
    List<List<String>> fills = all(text, FILL);
    Optional<MatchResult> merge = text.take(MERGE);
    Optional<MatchResult> merged = merge.isPresent() ? Optional.empty() : text.take(MERGED);
    Optional<String> mode =
        merge
            .or(() -> merged)
            .map(it -> "merge")
            .or(() -> text.take(MODE).map(it -> mode(it.group(1))));
    Optional<String> newest = text.take(NEWEST).map(it -> it.group(1));
    List<String> dedupe = columns(text.take(DEDUPE));
    List<String> trims = columns(text.take(TRIM));
    List<String> drops = columns(text.take(DROP));
    List<List<String>> filters = all(text, FILTER);
    text.take(LEAD);
    Optional<String> form =
        duck.map(it -> "duckdb")
            .or(() -> format.map(it -> it.group(1).toLowerCase(Locale.ROOT)))
            .or(() -> path.flatMap(Slots::formatOf));
    return new Slots(
        name,
        cron,
        lake,
        form,
        path,
        duck.map(it -> it.group(1)),
        columns(partition),
        mode,
        merge
            .map(it -> it.group(1))
            .or(() -> merged.map(it -> it.group(2)))
            .map(Names::list)
            .orElse(List.of()),
        dedupe,
        newest,
        trims,
        drops,
        fills,
        filters,
        unique,
        present,
        period.map(it -> it.group(1).toLowerCase(Locale.ROOT)),
        period.map(it -> it.group(2)),
        (merged.map(it -> it.group(1)).orElse("") + " " + text.rest()).strip());
  }

  private static Optional<LakeName> named(RequestText text, List<LakeName> lakes) {
    for (LakeName lake : lakes) {
      Pattern from = words("\\bfrom (?:the )?" + Pattern.quote(lake.value()) + "\\b(?!\\.)");
      if (text.take(from).isPresent()) {
        return Optional.of(lake);
      }
    }
    return Optional.empty();
  }

  private static List<String> columns(Optional<MatchResult> match) {
    return match.map(it -> it.group(1)).map(Names::list).orElse(List.of());
  }

  private static List<List<String>> all(RequestText text, Pattern pattern) {
    List<List<String>> all = new ArrayList<>();
    for (Optional<MatchResult> it = text.take(pattern); it.isPresent(); it = text.take(pattern)) {
      List<String> groups = new ArrayList<>();
      for (int i = 1; i <= it.get().groupCount(); i++) {
        groups.add(String.valueOf(it.get().group(i)).strip());
      }
      all.add(groups);
    }
    return all;
  }

  private static String mode(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("append") ? "append" : "replace";
  }

  private static Optional<String> formatOf(String path) {
    if (path.endsWith(".csv")) {
      return Optional.of("csv");
    }
    return path.endsWith(".duckdb") ? Optional.of("duckdb") : Optional.of("parquet");
  }

  private static String cron(MatchResult match) {
    String hour =
        match.group(2) == null ? "6" : Integer.toString(Integer.parseInt(match.group(2)) % 24);
    String minute =
        match.group(3) == null ? "0" : Integer.toString(Integer.parseInt(match.group(3)) % 60);
    String word = match.group(1).toLowerCase(Locale.ROOT).replace("every ", "");
    String time = minute + " " + hour;
    return switch (word) {
      case "hour", "hourly" -> "0 * * * *";
      case "week", "weekly", "monday" -> time + " * * 1";
      case "tuesday" -> time + " * * 2";
      case "wednesday" -> time + " * * 3";
      case "thursday" -> time + " * * 4";
      case "friday" -> time + " * * 5";
      case "saturday" -> time + " * * 6";
      case "sunday" -> time + " * * 0";
      case "month", "monthly" -> time + " 1 * *";
      case "year", "yearly" -> time + " 1 1 *";
      default -> time + " * * *";
    };
  }
}
