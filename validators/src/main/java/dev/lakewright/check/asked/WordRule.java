package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Notes that a question says what the query does not do, or the other way round. Words prove
 * nothing, so that it is never more than a note; it asks the lake for nothing.
 */
abstract class WordRule implements Rule {
  /** Return what is odd, if anything is. */
  abstract Optional<String> odd(Wording question, Written query);

  @Override
  public final List<Inquiry> examine(Subject subject) {
    return Wording.of(subject)
        .flatMap(question -> odd(question, new Written(subject)))
        .map(sentence -> Inquiry.found(Finding.of(name(), Verdict.NOTE, sentence)))
        .stream()
        .toList();
  }
}
