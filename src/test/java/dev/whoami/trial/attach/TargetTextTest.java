package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.Reading;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TargetTextTest {
  /**
   * A Perl that takes 16 MiB of its memory for its environment, by prctl(PR_SET_MM_MAP): any user
   * can. The other addresses stay as /proc/self/stat has them.
   */
  private static final String LARGE =
      "$| = 1; my $x = 'a' x (24 << 20); my $at = unpack('J', pack('p', $x));"
          + " open my $f, '<', '/proc/self/stat'; my @s = split / /, (<$f> =~ s/.*\\) //r);"
          + " my $map = pack('J11JLL', @s[23, 24, 42, 43, 44], syscall(12, 0), @s[25, 45, 46],"
          + " $at, $at + (16 << 20), 0, 0, 0xffffffff);"
          + " print syscall(157, 35, 14, $map, length $map, 0) == 0 ? \"up\\n\" : \"no\\n\";"
          + " sleep 600";

  @Test
  void anEnvironmentWithoutEndIsNotReadWhole() throws Exception {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "the number of a system call");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "needs perl");
    Process process = new ProcessBuilder("/usr/bin/perl", "-e", LARGE).start();
    try {
      assumeTrue(process.inputReader().readLine().equals("up"), "the kernel lets no process do so");
      assertThatThrownBy(() -> TargetText.of("" + process.pid(), "environ"))
          .isInstanceOf(AttachFailure.class)
          .hasMessageContaining("environ");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatIsTooLargeGoneOrDeniedIsNoText() throws Exception {
    assertThatThrownBy(() -> TargetText.in("cmdline", Reading.none(Reading.Status.TOO_LARGE)))
        .isInstanceOf(AttachFailure.class)
        .hasMessageContaining("cmdline");
    assertThatThrownBy(() -> TargetText.in("cmdline", Reading.none(Reading.Status.MISSING)))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> TargetText.in("cmdline", Reading.none(Reading.Status.DENIED)))
        .hasMessageContaining("DENIED");
    assertThat(TargetText.of("self", "status")).contains("Uid:");
  }
}
