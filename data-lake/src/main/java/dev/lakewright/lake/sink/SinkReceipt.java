package dev.lakewright.lake.sink;

/**
 * What a sink wrote.
 *
 * @param rows of the step; a merge or an appendage leaves others beside them
 * @param bytes of all that is at the target now
 * @param already true if the rows were there from before
 */
public record SinkReceipt(long rows, long bytes, boolean already) {}
