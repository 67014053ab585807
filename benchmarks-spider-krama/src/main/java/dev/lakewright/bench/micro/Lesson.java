package dev.lakewright.bench.micro;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.sketch.Parsed;
import java.util.Optional;

/**
 * A question to learn from.
 *
 * @param index its place in the set
 * @param parsed its gold statement taken apart; nothing where it is of no known kind
 */
record Lesson(
    CorpusDatabase database,
    int index,
    String question,
    String gold,
    LinkedQuestion linked,
    Optional<Parsed> parsed) {}
