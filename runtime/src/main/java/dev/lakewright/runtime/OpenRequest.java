package dev.lakewright.runtime;

import dev.lakewright.core.engine.ProgressListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Where and with what Lakewright is opened.
 *
 * @param directory where the search for a workspace starts, upwards
 * @param home folder for demo lakes and for runs outside a workspace; made where it is missing
 * @param random for run ids only; results never depend on it
 * @param progress hears of long work while opening, such as the making of the demo lake
 */
public record OpenRequest(
    Path directory, Path home, Clock clock, RandomGenerator random, ProgressListener progress) {}
