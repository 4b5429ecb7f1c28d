package dev.whoami.lab.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.machine.Isolation;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class PrivateNetworkTest {
  @Test
  void theNetworkThatItWasStartedFromIsLeftAlone() {
    assertThatThrownBy(() -> PrivateNetwork.furnish(World.of(), PrivateNetwork.current()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("nothing was changed");
  }

  @Test
  void theFilesOfWhatStartedItAreLeftAlone() {
    for (String outer : List.of(MountedFiles.current(), "")) {
      assertThatThrownBy(() -> MountedFiles.requireOther(outer))
          .isInstanceOf(LabException.class)
          .hasMessageContaining("no file was replaced");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "ens5", "wlan0", "docker0", "veth12", "local", "br-1", "tun0"})
  void anInterfaceThatLeadsSomewhereIsRefused(String device) {
    assertThatThrownBy(() -> Isolation.requireHarmless(device))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(device);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lo", "dummy0", "tunl0", "sit0", "ip6tnl0", "whoami-sink"})
  void anInterfaceThatLeadsNowhereIsAllowed(String device) {
    assertThatCode(() -> Isolation.requireHarmless(device)).doesNotThrowAnyException();
  }
}
