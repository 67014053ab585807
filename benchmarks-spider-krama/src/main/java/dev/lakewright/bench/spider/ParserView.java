package dev.lakewright.bench.spider;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the parser alone made of one question: without gate, engine and checks.
 *
 * @param candidates how many it proposes, at most 50
 * @param anyRight true if one of them is right
 * @param milliseconds from words to ranked candidates, in a warm process
 * @param links nothing where the gold statement could not be read
 * @param elsewhere how sure, from 0 to 1, it is of its best candidate where the question is put to
 *     another database; nothing where there is none that shares no table name
 * @param mistake class of its error; empty where the first candidate is right
 */
public record ParserView(
    SpiderQuestion question,
    int candidates,
    boolean anyRight,
    double milliseconds,
    Optional<LinkCounts> links,
    OptionalDouble elsewhere,
    String mistake) {}
