package dev.lakewright.core.plan;

import java.time.ZoneId;

/** When a plan runs; Lakewright writes it for the systems that it exports to and runs no clock. */
public record Schedule(Cron cron, ZoneId zone) {}
