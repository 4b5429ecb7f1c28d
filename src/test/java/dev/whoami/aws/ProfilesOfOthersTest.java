package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose profile files root believes for a process of another user. */
class ProfilesOfOthersTest {
  private static final int ROOT = 0;
  private static final int USER = 65534;
  private static final int SIDECAR = 65533;

  private Path home;
  private Process process;

  @BeforeEach
  void aProcessOfTheUser(@TempDir Path tmp) throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "needs root");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv");
    home = tmp;
    Files.setAttribute(tmp, "unix:mode", 0755);
    Files.createDirectory(tmp.resolve(".aws"));
    String words = "setpriv --reuid " + USER + " --regid " + USER + " --clear-groups sleep 60";
    ProcessBuilder builder = new ProcessBuilder(words.split(" "));
    builder.environment().keySet().removeIf(it -> it.startsWith("AWS_"));
    builder.environment().put("HOME", tmp.toString());
    process = builder.start();
    while (!Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).startsWith("sleep")) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void endProcess() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private static void give(Path path, int owner) throws IOException {
    Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
  }

  private void write(String file, int owner) throws IOException {
    Path path = home.resolve(file);
    Files.writeString(
        path, "[profile one]\nregion = eu-central-1\n[default]\nregion = eu-west-1\n");
    Files.setAttribute(path, "unix:mode", 0644);
    give(path, owner);
  }

  private SharedConfig read() {
    return SharedConfig.read(
        new Witness(new LiveSurroundings().ofProcess(process.pid()).orElseThrow()));
  }

  @Test
  void thoseOfRootAndOfTheUserAreBelieved() throws IOException {
    write(".aws/config", ROOT);
    write(".aws/credentials", USER);
    assertThat(read().problem()).isEmpty();
    assertThat(read().notTrusted()).isEmpty();
    assertThat(read().property("region")).contains("eu-west-1");
  }

  @Test
  void oneOfAThirdUserIsNotThoughTheProcessMayReadIt() throws IOException {
    for (String each : List.of(".aws/config", ".aws/credentials")) {
      write(each, SIDECAR);
      assertThat(read().notTrusted().orElseThrow().reason())
          .startsWith("~/" + each + " was not read by whoami");
      assertThat(read().problem().orElseThrow().reading().status())
          .isEqualTo(Reading.Status.NOT_TRUSTED);
      assertThat(read().property("region")).isEmpty();
      assertThat(read().isSure()).as("what a client makes of it").isFalse();
      Files.delete(home.resolve(each));
    }
  }

  @Test
  void aLinkOfAThirdUserLeadsToNone() throws IOException {
    write("own", USER);
    Path link = Files.createSymbolicLink(home.resolve(".aws/config"), home.resolve("own"));
    assertThat(read().notTrusted()).as("a link of root").isEmpty();
    give(link, SIDECAR);
    assertThat(read().notTrusted()).isPresent();
  }
}
