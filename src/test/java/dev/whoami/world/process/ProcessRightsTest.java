package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessRightsTest {
  private static final Optional<String> SETPRIV = Optional.of("/usr/bin/setpriv");
  private static final String ALL = "000001ffffffffff";

  private static String status(String users, String groups, String capabilities) {
    return "Uid:\t"
        + users
        + "\nGid:\t1000\t1001\t1000\t1000\nGroups:\t"
        + groups
        + " \nCapEff:\t"
        + capabilities
        + "\n";
  }

  private static String of(long user, String capabilities) {
    String four = (user + "\t").repeat(4).trim();
    return status(four, "", capabilities);
  }

  @Test
  void theSameUserWithNoMoreCapabilitiesNeedsNothing() {
    ProcessRights rights = ProcessRights.of(of(1000, "0400"), of(1000, "0"), Optional.empty());
    assertThat(rights.problem()).isEmpty();
    assertThat(rights.words()).isEmpty();
  }

  @Test
  void rootBecomesTheUserWithItsGroupsAndNoCapability() {
    String its = status("7\t7\t7\t7", "20 30", "0");
    assertThat(ProcessRights.of(its, of(0, ALL), SETPRIV).words())
        .containsExactly(
            "/usr/bin/setpriv",
            "--reuid",
            "7",
            "--regid",
            "1001",
            "--groups",
            "20,30",
            "--no-new-privs",
            "--inh-caps=-all",
            "--bounding-set=-all",
            "--");
    assertThat(ProcessRights.of(of(7, "0"), of(0, ALL), SETPRIV).words())
        .contains("--clear-groups");
  }

  /** Root in a container has fewer capabilities than root beside it. */
  @Test
  void rootKeepsOfItsCapabilitiesThoseOfARootThatHasFewer() {
    assertThat(ProcessRights.of(of(0, "00000003"), of(0, ALL), SETPRIV).words())
        .contains("--bounding-set=-all,+cap_0,+cap_1");
    assertThat(ProcessRights.of(of(0, ALL), of(0, ALL), SETPRIV).words()).isEmpty();
  }

  @Test
  void whatCannotBeGivenUpIsAProblem() {
    List<ProcessRights> all =
        List.of(
            ProcessRights.of(of(1000, "0"), of(1000, "0400"), SETPRIV),
            ProcessRights.of(of(1000, "0"), of(1001, "0"), SETPRIV),
            ProcessRights.of(of(1000, "0"), of(0, ALL), Optional.empty()),
            ProcessRights.of(status("1000\t0\t0\t0", "", "0"), of(0, ALL), SETPRIV),
            ProcessRights.of("", of(0, ALL), SETPRIV));
    assertThat(all).allMatch(it -> it.problem().isPresent() && it.words().isEmpty());
  }
}
