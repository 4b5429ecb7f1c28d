package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramNamesTest {
  private final ProgramNames names = ProgramNames.of("python#", "uwsgi*", "celery");

  @ParameterizedTest
  @ValueSource(strings = {"python", "python3", "python3.12", "uwsgi", "uwsgi-core", "celery"})
  void haveAProgram(String name) {
    assertThat(names.have(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pytho",
        "python3-config",
        "pythonw",
        "my-uwsgi",
        "celeryd",
        "celer",
        "CELERY"
      })
  void haveNoOther(String name) {
    assertThat(names.have(name)).isFalse();
  }
}
