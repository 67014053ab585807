package dev.lakewright.export.describe;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes what a plan writes: a contract of the Open Data Contract Standard for each sink, and
 * one Frictionless Data Package for all. The same in every target.
 */
public final class Descriptions {
  private static final String FOLDER = "metadata/";

  private Descriptions() {}

  /** Return the files; none for a plan without sinks. */
  public static List<ExportFile> of(ExportRequest request) {
    List<SinkRows> sinks = new ArrayList<>();
    for (Step step : request.plan().steps()) {
      if (step instanceof Step.Sink sink) {
        sinks.add(SinkRows.of(request, sink));
      }
    }
    List<ExportFile> files = new ArrayList<>();
    for (SinkRows sink : sinks) {
      files.add(
          ExportFile.of(
              FOLDER + sink.id() + ".odcs.yaml", new OdcsContract(request.plan(), sink).text()));
    }
    if (!sinks.isEmpty()) {
      files.add(
          ExportFile.of(
              FOLDER + "datapackage.json", new DataPackage(request.plan(), sinks).text()));
    }
    return files;
  }
}
