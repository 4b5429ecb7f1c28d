package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import org.junit.jupiter.api.Test;

class ProcessRefusalTest {
  private static String status(long user, String capabilities) {
    return "Uid:\t" + user + "\t" + user + "\t" + user + "\t" + user + "\nCapEff:\t" + capabilities;
  }

  private static String denied(String its, String own) {
    return ProcessRefusal.sentence(Reading.Status.DENIED, its, own);
  }

  @Test
  void namesTheUserWhoCouldLook() {
    assertThat(denied(status(1000, "0"), status(65534, "0")))
        .contains("it is of user 1000, and whoami of user 65534")
        .contains("sudo -u '#1000'")
        .contains("as root (sudo)");
  }

  @Test
  void rootWithoutPtraceIsToldOfTheCapability() {
    assertThat(denied(status(1000, "0"), status(0, "00000000a80425fb")))
        .contains("root lacks CAP_SYS_PTRACE")
        .contains("Run whoami as user 1000")
        .contains("linuxParameters.capabilities.add");
    assertThat(denied(status(0, "0"), status(0, "00000000a80425fb")))
        .doesNotContain("as user 0")
        .contains("CAP_SYS_PTRACE");
  }

  @Test
  void rootWithPtraceIsNotToldOfTheCapability() {
    assertThat(denied(status(1000, "0"), status(0, "000001ffffffffff")))
        .contains("a security module or a user namespace");
  }

  @Test
  void theSameUserMayLackItsCapabilities() {
    assertThat(denied(status(1000, "400"), status(1000, "0")))
        .contains("though it has the same user")
        .contains("CAP_SYS_PTRACE");
  }

  @Test
  void ofOneThatIsNotInSightTheNamespaceIsNamed() {
    assertThat(ProcessRefusal.sentence(Reading.Status.MISSING, "", ""))
        .contains("pidMode \"task\"")
        .contains("shareProcessNamespace");
  }
}
