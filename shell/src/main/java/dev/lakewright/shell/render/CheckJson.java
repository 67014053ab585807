package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.runtime.inspect.CheckReport;
import java.io.IOException;

/** Writes the outcome of checks as one JSON document; fields come in the order written here. */
public final class CheckJson {
  private static final int FORMAT = 1;

  private CheckJson() {}

  public static String of(CheckReport report) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("lake", report.lake().value());
          for (Standing standing : Standing.values()) {
            json.writeNumberField(standing.word(), report.count(standing));
          }
          json.writeBooleanField("fails", report.fails());
          Json.texts(json, "notTaken", report.notTaken());
          json.writeArrayFieldStart("checks");
          for (ContractReport table : report.tables()) {
            for (ContractFinding finding : table.findings()) {
              finding(json, table.dataset(), finding);
            }
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void finding(JsonGenerator json, String table, ContractFinding finding)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("table", table);
    json.writeStringField("check", finding.expectation().name());
    json.writeStringField("condition", finding.expectation().condition().word());
    json.writeStringField("severity", finding.expectation().severity().word());
    json.writeStringField("outcome", finding.standing().word());
    json.writeStringField("detail", finding.sentence());
    if (finding.expectation().place().isPresent()) {
      json.writeNumberField("line", finding.expectation().place().get().line());
    }
    json.writeObjectFieldStart("figures");
    for (Figure figure : finding.figures()) {
      json.writeNumberField(figure.name(), figure.value());
    }
    json.writeEndObject();
    if (finding.evidence().isPresent()) {
      json.writeStringField("evidence", finding.evidence().get().value());
    }
    if (finding.sample().isPresent()) {
      json.writeFieldName("sample");
      json.writeRawValue(JsonTable.array(finding.sample().get()).strip());
    }
    json.writeEndObject();
  }
}
