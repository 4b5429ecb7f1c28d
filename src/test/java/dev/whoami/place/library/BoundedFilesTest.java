package dev.whoami.place.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedFilesTest {
  private final FakeSurroundings here = new FakeSurroundings();
  private final BoundedFiles files = new BoundedFiles(new Witness(here));

  /** That of 48 processes could be more than all of the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"/proc/7/environ", "/proc/self/maps"})
  void whatTheKernelTellsOfAProcessIsNotKept(String path) {
    here.file(path, "first");
    assertThat(files.bytes(path).text()).isEqualTo("first");
    here.file(path, "second");
    assertThat(files.bytes(path).text()).isEqualTo("second");
  }

  @Test
  void aFileIsReadOnce() {
    here.file("/etc/os-release", "first");
    assertThat(files.bytes("/etc/os-release").text()).isEqualTo("first");
    here.file("/etc/os-release", "second");
    assertThat(files.bytes("/etc/os-release").text()).isEqualTo("first");
  }
}
