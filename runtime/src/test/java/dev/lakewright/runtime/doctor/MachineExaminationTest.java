package dev.lakewright.runtime.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.runtime.Diagnosis;
import org.junit.jupiter.api.Test;

class MachineExaminationTest {
  @Test
  void findsJavaMemoryAndTheJudge() {
    assertThat(MachineExamination.examine())
        .extracting(Diagnosis::what)
        .containsExactly("java", "memory", "judge");
    assertThat(MachineExamination.examine())
        .filteredOn(it -> it.what().equals("judge"))
        .extracting(Diagnosis::level)
        .containsExactly(Diagnosis.Level.OK);
  }
}
