package dev.lakewright.router.bandit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * GreenServ's context of a query without its embedding: which task it is, and how hard it is to
 * read in three bins, each as one-hot numbers. Its ablation found these two to be enough.
 */
public final class QueryContext {
  private static final int BINS = 3;
  private static final int CLUSTERS = 3;
  private static final int VECTOR = 128;
  private static final double EASY = 33;
  private static final double HARD = 67;
  private static final Pattern WORD = Pattern.compile("[A-Za-z']+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(\\s|$)");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyAEIOUY]+");

  private final List<String> tasks;
  private final OnlineKMeans clusters = new OnlineKMeans(CLUSTERS);

  public QueryContext(List<String> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  public int length() {
    return tasks.size() + CLUSTERS + BINS;
  }

  /** Return the context, and learn from the text; a task that is not known has no place in it. */
  public double[] of(String task, String text) {
    double[] context = new double[length()];
    int index = tasks.indexOf(task);
    if (index >= 0) {
      context[index] = 1;
    }
    context[tasks.size() + clusters.assign(HashedWords.of(text, VECTOR))] = 1;
    double complexity = 100 - readingEase(text);
    int bin = complexity < EASY ? 0 : complexity < HARD ? 1 : 2;
    context[tasks.size() + CLUSTERS + bin] = 1;
    return context;
  }

  /** Return Flesch's reading ease (1948), with syllables counted as groups of vowels. */
  static double readingEase(String text) {
    List<String> words = WORD.matcher(text).results().map(it -> it.group()).toList();
    double sentences = Math.max(1, SENTENCE_END.matcher(text).results().count());
    double count = Math.max(1, words.size());
    double syllables =
        words.stream().mapToLong(it -> Math.max(1, VOWELS.matcher(it).results().count())).sum();
    return 206.835 - 1.015 * (count / sentences) - 84.6 * (syllables / count);
  }
}
