package dev.lakewright.bench.micro;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Stands in for the value index where a database has no file: the texts of the gold statement are
 * found in the question as its index would find them.
 */
final class GoldMentions {
  private static final double QUALITY = 0.9;

  private GoldMentions() {}

  static List<ValueMention> in(Query gold, LinkedQuestion linked) {
    List<ValueMention> mentions = new ArrayList<>();
    for (ValueHit text : texts(gold)) {
      find(linked.words(), text).ifPresent(mentions::add);
    }
    for (ValueMention other : linked.values()) {
      if (mentions.stream().noneMatch(it -> it.overlaps(other.from(), other.to()))) {
        mentions.add(other);
      }
    }
    mentions.sort(Comparator.comparingInt(ValueMention::from));
    return mentions;
  }

  private static List<ValueHit> texts(Query query) {
    List<ValueHit> texts = new ArrayList<>();
    query.where().forEach(it -> collect(it, texts));
    query.inner().forEach(it -> texts.addAll(texts(it)));
    return texts;
  }

  private static void collect(Condition condition, List<ValueHit> texts) {
    if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(it -> collect(it, texts));
    }
    boolean compares =
        condition instanceof Condition.Compare it
            && it.left() instanceof Expression.Stored
            && it.right() instanceof Expression.Constant;
    if (compares) {
      Condition.Compare compare = (Condition.Compare) condition;
      ColumnRef column = ((Expression.Stored) compare.left()).field().ref();
      Literal literal = ((Expression.Constant) compare.right()).value();
      if (literal instanceof Literal.Text text && !text.value().isBlank()) {
        texts.add(new ValueHit(column, text.value()));
      }
    }
  }

  private static Optional<ValueMention> find(List<Word> words, ValueHit text) {
    String wanted = TextFold.fold(text.value());
    for (int from = 0; from < words.size() && !wanted.isEmpty(); from++) {
      StringBuilder typed = new StringBuilder();
      for (int to = from + 1; to <= Math.min(words.size(), from + 12); to++) {
        Word last = words.get(to - 1);
        String before = typed.toString();
        typed.append(typed.isEmpty() ? "" : " ").append(last.text());
        String lemma = before.isEmpty() ? last.lemma() : before + " " + last.lemma();
        if (TextFold.fold(typed.toString()).equals(wanted) || TextFold.fold(lemma).equals(wanted)) {
          return Optional.of(
              new ValueMention(
                  from,
                  to,
                  typed.toString(),
                  List.of(text),
                  Optional.empty(),
                  last.quoted(),
                  QUALITY));
        }
      }
    }
    return Optional.empty();
  }
}
