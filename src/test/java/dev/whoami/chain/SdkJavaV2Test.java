package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.Version;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where versions of the SDK for Java 2 differ; each was run in front of the same endpoint. */
class SdkJavaV2Test {
  private static final String SHA256_OF_SESSION =
      "3156c0e84dcc6b691c886a6bd56b200d742718ecf4ddbf949ad371a7995db7b5";

  private static final String AGENT = "http://[fd00:ec2::23]/v1/credentials";

  private final FakeSurroundings here = new FakeSurroundings();

  @ParameterizedTest
  @CsvSource({
    "2.41.30, '', NOTHING",
    "2.41.30, IPv6, FOUND",
    "2.47.6, '', NOTHING",
    "2.47.6, IPv6, FOUND",
    "2.48.1, '', FOUND",
    "2.48.1, IPv6, FOUND",
    "2.57.8, '', FOUND",
  })
  void theIpv6AddressOfPodIdentityIsAskedInIpv6ModeAndLaterInBoth(
      String version, String mode, Walk.Ending ending) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", AGENT)
        .env("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", mode)
        .reply(
            "GET " + AGENT,
            200,
            "{\"AccessKeyId\":\"ASIAPOD\",\"SecretAccessKey\":\"k\",\"Token\":\"t\","
                + "\"Expiration\":\"2026-01-01T18:00:00Z\"}");
    assertThat(Client.AWS_SDK_JAVA_V2.walk(Version.of(version), seen()).ending()).isEqualTo(ending);
  }

  @Test
  void expiredKeysOfACredentialProcessAreTaken() {
    here.env("HOME", "/home/app")
        .file("/home/app/.aws/config", "[default]\ncredential_process = vend\n")
        .output(
            "vend",
            Reading.present(
                "{\"Version\":1,\"AccessKeyId\":\"ASIAPROCESS\",\"SecretAccessKey\":\"k\","
                    + "\"SessionToken\":\"t\",\"Expiration\":\"2020-01-01T00:00:00Z\"}"));
    Walk walk = Client.AWS_SDK_JAVA_V2.walk(seen());
    assertThat(walk.ending()).isEqualTo(Walk.Ending.FOUND);
    assertThat(walk.winner().map(Observation::source)).contains(Source.PROFILE);
  }

  /** 2.38.0 does not read it, 2.39 has a provider for it, which whoami does not call. */
  @ParameterizedTest
  @CsvSource({"2.38.0, NOTHING", "2.41.30, STOPPED"})
  void aLoginSessionIsKnownFrom239On(String version, Walk.Ending ending) {
    here.env("HOME", "/home/app")
        .file(
            "/home/app/.aws/config",
            "[default]\nlogin_session = arn:aws:iam::111122223333:user/a\n")
        .file("/home/app/.aws/login/cache/" + SHA256_OF_SESSION + ".json", "{}");
    assertThat(Client.AWS_SDK_JAVA_V2.walk(Version.of(version), seen()).ending()).isEqualTo(ending);
  }

  private Observations seen() {
    List<Observation> seen = new ArrayList<>();
    for (Source each : Source.values()) {
      seen.add(each.observe(here, this::noSts, ProbeOptions.of(false, true)));
    }
    return new Observations(seen);
  }

  private Sts noSts() {
    throw new IllegalStateException("STS has no part in this");
  }
}
