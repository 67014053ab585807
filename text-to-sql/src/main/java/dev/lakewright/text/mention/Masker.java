package dev.lakewright.text.mention;

import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replaces what belongs to the lake by kinds of things, so that questions look alike. */
final class Masker {
  private static final double LEAST_TABLE = 0.5;
  private static final double LEAST_COLUMN = 0.42;
  private static final double LEAST_VALUE = 0.5;
  private static final double FOR_EACH_WORD = 0.6;

  private final List<Word> words;
  private final Lexicon lexicon;

  Masker(List<Word> words, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = words;
  }

  private record Piece(int from, int to, String token, double worth) {
    boolean overlaps(Piece other) {
      return from < other.to && other.from < to;
    }
  }

  List<Mask> masks(
      List<List<NameLink>> tableMentions,
      List<NamedColumn> columns,
      List<NameLink> columnLinks,
      List<ValueMention> values) {
    List<Piece> pieces = new ArrayList<>();
    for (List<NameLink> places : tableMentions) {
      places.forEach(it -> add(pieces, it, "#TAB", LEAST_TABLE, 0.02));
    }
    for (int i = 0; i < columns.size(); i++) {
      add(pieces, columnLinks.get(i), kind(columns.get(i)), LEAST_COLUMN, 0);
    }
    for (ValueMention value : values) {
      if (value.quality() >= LEAST_VALUE || value.hits().isEmpty()) {
        String token = value.number().isPresent() ? "#NUM" : "#VAL";
        pieces.add(piece(value.from(), value.to(), token, value.quality() + 0.05));
      }
    }
    return fill(choose(pieces));
  }

  private void add(List<Piece> pieces, NameLink link, String token, double least, double bonus) {
    if (link.exists() && link.score() >= least && !isDegree(link)) {
      pieces.add(piece(link.from(), link.to(), token, link.score() + bonus));
    }
  }

  /** "Oldest" points at an age, and stays a word all the same. */
  private boolean isDegree(NameLink link) {
    return link.to() - link.from() == 1
        && link.kind() != MatchKind.EXACT
        && lexicon.isDegree(words.get(link.from()).lower());
  }

  private static Piece piece(int from, int to, String token, double score) {
    return new Piece(from, to, token, score * (1 + FOR_EACH_WORD * (to - from - 1)));
  }

  private static String kind(NamedColumn column) {
    if (column.key()) {
      return "#COLk";
    }
    return column.kind().isNumber() ? "#COLn" : column.kind().isTemporal() ? "#COLd" : "#COLt";
  }

  private static List<Piece> choose(List<Piece> pieces) {
    List<Piece> chosen = new ArrayList<>();
    pieces.sort(
        Comparator.comparingDouble(Piece::worth)
            .reversed()
            .thenComparingInt(Piece::from)
            .thenComparing(Piece::token));
    for (Piece piece : pieces) {
      if (chosen.stream().noneMatch(piece::overlaps)) {
        chosen.add(piece);
      }
    }
    chosen.sort(Comparator.comparingInt(Piece::from));
    return chosen;
  }

  /** A full name is two columns. */
  private List<Mask> masks(Piece piece) {
    boolean two = piece.token().startsWith("#COL") && words.get(piece.from()).isAny("full");
    if (two && piece.to() - piece.from() == 2) {
      int middle = piece.from() + 1;
      return List.of(
          new Mask(piece.from(), middle, piece.token()),
          new Mask(middle, piece.to(), piece.token()));
    }
    return List.of(new Mask(piece.from(), piece.to(), piece.token()));
  }

  private List<Mask> fill(List<Piece> chosen) {
    List<Mask> masks = new ArrayList<>();
    int at = 0;
    for (Piece piece : chosen) {
      for (; at < piece.from(); at++) {
        add(masks, List.of(new Mask(at, at + 1, words.get(at).lemma())));
      }
      add(masks, masks(piece));
      at = piece.to();
    }
    for (; at < words.size(); at++) {
      add(masks, List.of(new Mask(at, at + 1, words.get(at).lemma())));
    }
    return masks;
  }

  /** Add masks, and a comma of no length where one follows. */
  private void add(List<Mask> masks, List<Mask> more) {
    masks.addAll(more);
    int end = more.get(more.size() - 1).to();
    if (words.get(end - 1).comma()) {
      masks.add(new Mask(end, end, ","));
    }
  }
}
