package dev.lakewright.bench.gate;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Processor time and heap that this thread, and those in which the engine does its calls, have used
 * since a moment. For one thread, while nothing else asks the engine.
 */
final class Meter {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;
  private static final String ENGINE = "lakewright-engine-call";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final long engineNanos = engine(threads::getThreadCpuTime);
  private final long engineBytes = engine(threads::getThreadAllocatedBytes);
  private final long bytes = threads.getCurrentThreadAllocatedBytes();
  private final long nanos = threads.getCurrentThreadCpuTime();

  double millis() {
    long own = threads.getCurrentThreadCpuTime() - nanos;
    return (own + engine(threads::getThreadCpuTime) - engineNanos) / NANOS_PER_MILLI;
  }

  double megabytes() {
    long own = threads.getCurrentThreadAllocatedBytes() - bytes;
    return (own + engine(threads::getThreadAllocatedBytes) - engineBytes) / BYTES_PER_MEGABYTE;
  }

  private long engine(LongUnaryOperator used) {
    return LongStream.of(threads.getAllThreadIds())
        .filter(this::isEngine)
        .map(used)
        .filter(it -> it > 0)
        .sum();
  }

  private boolean isEngine(long id) {
    ThreadInfo thread = threads.getThreadInfo(id);
    return thread != null && thread.getThreadName().equals(ENGINE);
  }
}
