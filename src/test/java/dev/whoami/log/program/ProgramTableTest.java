package dev.whoami.log.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of programs.ini, held against each other: each sign is that of one program only. */
class ProgramTableTest {
  /** Parts of a program that have a row of their own: a log of the part is one of the whole. */
  private static final Set<String> PARTS = Set.of("delta-lake", "data-prepper");

  @Test
  void aRowHasANameAndSignsThatCanBeSearchedFor() {
    assertThat(ProgramTable.ALL).hasSizeGreaterThan(150);
    assertThat(ProgramTable.ALL)
        .allSatisfy(
            it -> {
              assertThat(it.id()).matches("[a-z0-9-]{2,40}");
              assertThat(it.title()).isNotBlank();
              assertThat(it.signs()).isNotEmpty().allMatch(sign -> sign.matches("[ -~]{8,80}"));
            });
    assertThat(ProgramTable.ALL).extracting(WritingProgram::id).doesNotHaveDuplicates();
    assertThat(ProgramTable.literals()).doesNotHaveDuplicates();
  }

  @Test
  void noSignOfAProgramIsInThatOfAnother() {
    for (int i = 0; i < ProgramTable.literals().size(); i++) {
      String sign = ProgramTable.literals().get(i);
      WritingProgram one = programOf(i);
      for (int j = 0; j < ProgramTable.literals().size(); j++) {
        if (one != programOf(j) && !PARTS.contains(programOf(j).id())) {
          assertThat(ProgramTable.literals().get(j)).doesNotContain(sign);
        }
      }
    }
  }

  private static WritingProgram programOf(int number) {
    return ProgramTable.shownBy(number, "", 0).orElseThrow();
  }

  @Test
  void aClientThatTheTextShowsIsNotRepeated() {
    WritingProgram velero = program("velero");
    assertThat(velero.inWords(new HashSet<>()))
        .isEqualTo(
            "Velero, which uses AWS SDK for Go v1 or AWS SDK for Go v2 since 1.9.0 of its plugin");
    assertThat(velero.inWords(Set.of(List.copyOf(velero.clients().keySet()).get(0))))
        .isEqualTo("Velero");
    assertThat(program("spark").inWords(new HashSet<>())).isEqualTo("Spark");
  }

  private static WritingProgram program(String id) {
    return ProgramTable.ALL.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
