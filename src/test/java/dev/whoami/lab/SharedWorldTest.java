package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.TemporaryFolder;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Profile;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedWorldTest {
  @Test
  void withoutTheAddressesItSaysWhichAndWritesNothing(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> RunningWorld.share(World.of(), folder))
        .isInstanceOf(LabException.class)
        .hasMessageContainingAll("169.254.170.2", "169.254.169.254", "give them to it");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ECS_LOST_VARIABLE",
        "IMDS_BLOCKED",
        "ROLES_ANYWHERE",
        "LAMBDA_SNAP_START",
        "GREENGRASS",
        "GREENGRASS_TES_STOPPED",
        "CLOUDSHELL"
      })
  void whatIsOfTheAskingContainerIsRefused(Scenario scenario) {
    assertThatThrownBy(() -> SharedWorld.require(scenario.world()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("take --private-network in place of --serve");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "ECS_LOST_VARIABLE",
        "IMDS_BLOCKED",
        "ROLES_ANYWHERE",
        "LAMBDA_SNAP_START",
        "GREENGRASS",
        "GREENGRASS_TES_STOPPED",
        "CLOUDSHELL"
      })
  void everyOtherScenarioCanBeShared(Scenario scenario) {
    assertThatCode(() -> SharedWorld.require(scenario.world())).doesNotThrowAnyException();
  }

  @Test
  void theFileMakesAShellAPartOfTheWorld() throws IOException {
    World world = World.of(Profile.NAMED_STATIC);
    try (RunningWorld running = RunningWorld.start(world, Network.LOOPBACK)) {
      Path file = SharedWorld.of(running).writeEnvironment();
      assertThat(file)
          .content()
          .startsWith("unset ")
          .contains(
              "export HOME='" + running.home() + "'\n",
              "export AWS_PROFILE='build'\n",
              "unset AWS_CONTAINER_CREDENTIALS_FULL_URI\n");
      assertThat(running.scratch("environment.part")).doesNotExist();
    }
  }

  @Test
  void whatAKilledRunLeftGoesAndNothingBesideIt(@TempDir Path shared) throws IOException {
    Path mine = Files.writeString(shared.resolve("mine"), "stays");
    Path left = Files.createDirectories(shared.resolve("whoami-lab/home/.aws"));
    Files.writeString(left.resolve("credentials"), "of yesterday");
    Files.createSymbolicLink(left.resolve("link"), mine);
    TemporaryFolder folder = TemporaryFolder.within(shared);
    assertThat(folder.home()).isEmptyDirectory();
    folder.close();
    assertThat(shared.resolve("whoami-lab")).doesNotExist();
    assertThat(mine).hasContent("stays");
  }

  @Test
  void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> TemporaryFolder.within(folder.resolve("missing")))
        .isInstanceOf(LabException.class)
        .hasMessageContainingAll("missing/whoami-lab", "give a folder that is there");
  }
}
