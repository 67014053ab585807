package dev.lakewright.bench.tiers;

import dev.lakewright.bench.spider.Hardness;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.core.question.Tier;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one question went in one row.
 *
 * @param valid the gate passed its statement and the engine ran it
 * @param writer tier of who wrote the answer; empty where there is none
 * @param confidence 0 where nothing was written
 * @param detail why there is no answer; empty where there is one
 */
record TierTrial(
    TierRow row,
    SpiderQuestion question,
    boolean right,
    boolean valid,
    String writer,
    String sql,
    double confidence,
    long tokensIn,
    long tokensOut,
    double seconds,
    String detail) {
  long tokens() {
    return tokensIn + tokensOut;
  }

  /** Return whether a model wrote the answer; else the parser stood in for it. */
  boolean isOwn() {
    return valid && !writer.equals(Tier.PARSER.word());
  }

  Hardness hardness() {
    return Hardness.of(question.gold());
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", question.index());
    fields.put("database", question.database());
    fields.put("question", question.text());
    fields.put("gold", question.gold());
    fields.put("row", row.word());
    fields.put("hardness", hardness().word());
    fields.put("right", right);
    fields.put("valid", valid);
    fields.put("writer", writer);
    fields.put("sql", sql);
    fields.put("confidence", confidence);
    fields.put("tokensIn", tokensIn);
    fields.put("tokensOut", tokensOut);
    fields.put("seconds", Math.round(seconds * 100) / 100.0);
    fields.put("detail", detail);
    return fields;
  }
}
