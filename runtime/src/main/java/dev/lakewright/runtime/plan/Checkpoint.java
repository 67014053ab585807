package dev.lakewright.runtime.plan;

import dev.lakewright.core.lake.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is kept of a step that was done.
 *
 * @param key of the step: its code, parameters, inputs and surroundings
 * @param digest of its rows, or of what a sink left at its target; equal for equal content
 * @param rows where it has some
 * @param parquet the rows; empty where they are those of its input, or where it has none
 * @param millis that the work took
 * @param outcome of a branch
 */
record Checkpoint(
    String key,
    String digest,
    OptionalLong rows,
    long bytes,
    List<Column> columns,
    Optional<Path> parquet,
    long millis,
    Optional<String> outcome,
    List<String> notes,
    List<String> failedAtoms) {
  Checkpoint {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
    failedAtoms = List.copyOf(failedAtoms);
  }

  /** Return the checkpoint of a step that has no rows of its own. */
  static Checkpoint without(String key, String digest, List<Column> columns) {
    return new Checkpoint(
        key,
        digest,
        OptionalLong.empty(),
        0,
        columns,
        Optional.empty(),
        0,
        Optional.empty(),
        List.of(),
        List.of());
  }

  Checkpoint withOutcome(String word) {
    return new Checkpoint(
        key, digest, rows, bytes, columns, parquet, millis, Optional.of(word), notes, failedAtoms);
  }

  Checkpoint withNotes(List<String> sentences) {
    return new Checkpoint(
        key, digest, rows, bytes, columns, parquet, millis, outcome, sentences, failedAtoms);
  }

  Checkpoint withFailedAtoms(List<String> atoms) {
    return new Checkpoint(
        key, digest, rows, bytes, columns, parquet, millis, outcome, notes, atoms);
  }

  Checkpoint withSize(OptionalLong count, long size) {
    return new Checkpoint(
        key, digest, count, size, columns, parquet, millis, outcome, notes, failedAtoms);
  }

  Checkpoint took(long time) {
    return new Checkpoint(
        key, digest, rows, bytes, columns, parquet, time, outcome, notes, failedAtoms);
  }
}
