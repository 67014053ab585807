package dev.lakewright.text.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private final WordVectors vectors = WordVectors.load();

  @Test
  void likeWordsAreNearerThanUnlikeOnes() {
    assertThat(vectors.similarity("teacher", "professor"))
        .isGreaterThan(vectors.similarity("teacher", "river") + 0.2);
    assertThat(vectors.similarity("country", "nation")).isGreaterThan(0.7);
  }

  @Test
  void aWordIsLikeItself() {
    for (String word : new String[] {"aa", "country", "zip", "zone"}) {
      assertThat(vectors.find(word)).as(word).isNotNegative();
      assertThat(vectors.similarity(word, word)).as(word).isBetween(0.97, 1.03);
    }
  }

  @Test
  void unknownWordsAreLikeNothing() {
    assertThat(vectors.find("qqzx")).isNegative();
    assertThat(vectors.similarity("qqzx", "country")).isZero();
    assertThat(vectors.similarity("", "country")).isZero();
  }

  @Test
  void refusesAnotherFile() {
    assertThatThrownBy(() -> WordVectors.read(new ByteArrayInputStream(new byte[16])))
        .isInstanceOf(IOException.class);
  }
}
