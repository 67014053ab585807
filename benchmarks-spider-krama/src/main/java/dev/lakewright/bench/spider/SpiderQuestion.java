package dev.lakewright.bench.spider;

/**
 * A question of a set in Spider's form.
 *
 * @param index place in its file, from 0
 */
public record SpiderQuestion(int index, String database, String text, String gold) {}
