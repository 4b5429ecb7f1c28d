package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcPathTest {
  @ParameterizedTest
  @CsvSource({
    "/proc/self/environ,environ",
    "/proc/17/cmdline,cmdline",
    "/proc/thread-self/schedstat,schedstat"
  })
  void namesTheFileOfAProcess(String path, String name) {
    assertThat(ProcPath.nameIn(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/proc",
        "/proc/",
        "/proc/kmsg",
        "/proc/self",
        "/proc/self/",
        "/proc/sys/kernel",
        "/proc/17/cwd/environ",
        "/proc/../environ",
        "/tmp/proc/17/environ",
        "proc/17/environ"
      })
  void isEmptyForAnyOther(String path) {
    assertThat(ProcPath.nameIn(path)).isEmpty();
  }
}
