package dev.whoami.chain.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.client.Boto3;
import dev.whoami.client.CommonRuntime;
import dev.whoami.client.DotNet;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.probe.UnknownParser;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files may say where the instance metadata is asked, so a parser that is not known counts. */
class ImdsViewTest {
  private static final String ODD = "[default]\nregion: eu-west-1\n";

  private final FakeSurroundings here = new FakeSurroundings().env("HOME", "/home/app");

  @Test
  void theInstanceIsNotCertainWhereTheParserIsNotKnown() {
    here.file("/home/app/.aws/config", ODD);
    assertThat(isSure(DotNet.PROFILE)).isFalse();
    assertThat(isSure(Boto3.PROFILE)).isTrue();
    assertThat(isSure(CommonRuntime.PROFILE)).isTrue();
  }

  @Test
  void everyParserReadsAPlainFileAlike() {
    here.file("/home/app/.aws/config", ODD.replace(":", " ="));
    assertThat(isSure(DotNet.PROFILE)).isTrue();
  }

  @Test
  void whatIsSwitchedOffIsAskedNowhere() {
    here.file("/home/app/.aws/config", ODD).env("AWS_EC2_METADATA_DISABLED", "true");
    assertThat(isSure(DotNet.PROFILE)).isTrue();
  }

  private boolean isSure(ProfileLookup client) {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    Observations seen =
        new Observations(
            List.of(
                Source.INSTANCE_METADATA.observe(here, () -> sts, ProbeOptions.of(false, false))));
    return !new ImdsView(ImdsClientBehavior.usual().by(client))
        .in(seen)
        .outcome()
        .facts(UnknownParser.class)
        .isPresent();
  }
}
