package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OwnClassPathTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void isWhereTheOpenFolderIs() throws Exception {
    assertThat(OwnClassPath.lasting("/proc/self/fd/../cwd/pom.xml"))
        .isEqualTo(Path.of("pom.xml").toRealPath().toString());
  }

  @Test
  void isTheSameWhereThereIsNoOther() {
    assertThat(OwnClassPath.lasting("/nowhere/whoami.jar")).endsWith("whoami.jar");
  }
}
