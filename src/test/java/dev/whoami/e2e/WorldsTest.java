package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The worlds themselves, on the real addresses, as a shell with curl-like means sees them. */
class WorldsTest {
  private static final String PID_1 = "tr '\\0' '\\n' < /proc/$WHOAMI_LAB_INIT/environ; ";

  /** Connects to port 80 of an address and prints how that went. */
  private static String knock(String address) {
    return "timeout 2 bash -c 'exec 3<>/dev/tcp/" + address + "/80' && echo open; echo exit $?; ";
  }

  @Test
  void theAddressesAreThereThatTheWorldHas() {
    PrivateWorld.Run run =
        PrivateWorld.of("task=EC2", "instance=V2_ONLY", "container=HEALTHY")
            .run("sh", "-c", knock("169.254.169.254") + knock("169.254.170.2"));
    assertThat(run.stdout()).isEqualTo("open\nexit 0\nopen\nexit 0\n");
  }

  @Test
  void aWorldWithoutEndpointsHasNoAddresses() {
    PrivateWorld.Run run =
        PrivateWorld.of().run("sh", "-c", knock("169.254.169.254") + knock("169.254.170.23"));
    assertThat(run.stdout()).isEqualTo("exit 1\nexit 1\n");
    assertThat(run.stderr()).contains("unreachable");
  }

  @Test
  void aRefusingEndpointHasItsAddressAndNothingListens() {
    PrivateWorld.Run run =
        PrivateWorld.of("podIdentity=REFUSED").run("sh", "-c", knock("169.254.170.23"));
    assertThat(run.stderr()).contains("refused");
  }

  @Test
  void anInstanceThatRefusesHasItsAddressAndNothingListens() {
    PrivateWorld.Run run =
        PrivateWorld.of("instance=REFUSED").run("sh", "-c", knock("169.254.169.254"));
    assertThat(run.stderr()).contains("refused");
  }

  @Test
  void aWorldCanHaveBothAgents() {
    PrivateWorld.Run run =
        PrivateWorld.of("container=HEALTHY", "secondAgent=HEALTHY")
            .run("sh", "-c", knock("169.254.170.2") + knock("169.254.170.23") + "env");
    assertThat(run.stdout())
        .startsWith("open\nexit 0\nopen\nexit 0\n")
        .contains("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/credentials/")
        .contains("AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials");
  }

  @Test
  void aBlackholeAnswersAtOnceThatItIsOne() {
    PrivateWorld.Run run =
        PrivateWorld.of("instance=BLACKHOLE").run("sh", "-c", knock("169.254.169.254"));
    assertThat(run.stderr()).contains("Invalid argument");
  }

  @Test
  void droppedPacketsAreDropped() {
    PrivateWorld.Run run =
        PrivateWorld.of("instance=DROPPED").run("sh", "-c", knock("169.254.169.254"));
    assertThat(run.stdout()).isEqualTo("exit 124\n");
  }

  @Test
  void nothingLeavesAPrivateNetwork() {
    PrivateWorld.Run run = PrivateWorld.of().run("sh", "-c", knock("192.0.2.7"));
    assertThat(run.stderr()).contains("unreachable");
  }

  @Test
  void theRelativeUriIsUsedAndTheSettingsAreThoseOfAws() {
    PrivateWorld.Run run = PrivateWorld.of("task=EC2", "container=HEALTHY").run("env");
    assertThat(run.stdout())
        .contains("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/credentials/")
        .contains("ECS_CONTAINER_METADATA_URI_V4=http://169.254.170.2/v4/")
        .contains("AWS_ENDPOINT_URL_STS=http://127.0.0.1:")
        .doesNotContain("AWS_EC2_METADATA")
        .doesNotContain("FULL_URI");
  }

  @Test
  void aVariableThatOnlyPid1HasIsSeenThereOnly() {
    PrivateWorld.Run run =
        PrivateWorld.of("pid1:LOST=yes", "env:BOTH={home}/x")
            .run("sh", "-c", PID_1 + "echo own $LOST $BOTH");
    assertThat(run.stdout())
        .contains("LOST=yes\n")
        .contains("BOTH=" + run.home() + "/x\n")
        .contains("own " + run.home() + "/x\n");
  }

  @Test
  void requestsAndExitCodeAreReported() {
    String ask =
        "exec 3<>/dev/tcp/169.254.169.254/80; printf 'GET /latest/meta-data/ HTTP/1.0\\r\\n\\r\\n'"
            + " >&3; head -1 <&3; exit 7";
    PrivateWorld.Run run = PrivateWorld.of("instance=V2_ONLY").run("bash", "-c", ask);
    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.stdout()).contains("401");
    assertThat(run.requestsOf("instance")).containsExactly("GET /latest/meta-data/");
    assertThat(run.requestsOf("sts")).isEmpty();
  }

  @Test
  void filesAreInTheHomeFolderAndGoneAfterwards() {
    PrivateWorld.Run run =
        PrivateWorld.of("file:.aws/config=[default]", "unset:AWS_ENDPOINT_URL_STS")
            .run("sh", "-c", "cat $HOME/.aws/config; echo \"<$AWS_ENDPOINT_URL_STS>\"");
    assertThat(run.stdout()).isEqualTo("[default]<>\n");
    assertThat(Path.of(run.home())).doesNotExist();
  }
}
