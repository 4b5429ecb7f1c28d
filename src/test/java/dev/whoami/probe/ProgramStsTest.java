package dev.whoami.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.client.MinioGoClient;
import dev.whoami.client.ObjectStoreClient;
import dev.whoami.client.OpenDalClient;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Programs that find STS in ways of their own, with a token that the environment names. */
class ProgramStsTest {
  private static final String GIVEN =
      """
      <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIAWEB</AccessKeyId>
        <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
        <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
        </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>
      """;

  private final FakeSurroundings here =
      new FakeSurroundings()
          .env("AWS_REGION", "us-west-2")
          .env("AWS_STS_REGIONAL_ENDPOINTS", "regional")
          .env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
          .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
          .file("/token", "token");

  @Test
  void whoAsksOnceHasNoRoleWhereStsFailsOnce() {
    AtomicInteger asked = new AtomicInteger();
    here.reply(
        "POST https://sts.us-west-2.amazonaws.com",
        call -> answer(asked.incrementAndGet() == 1 ? 503 : 200));
    assertThat(as(ProfileLookup.USUAL).isFound()).isTrue();
    asked.set(0);
    assertThat(as(MinioGoClient.PROFILE).isFound()).isFalse();
    asked.set(0);
    assertThat(as(OpenDalClient.PROFILE).isFound()).isFalse();
    asked.set(0);
    assertThat(as(ObjectStoreClient.PROFILE).isFound()).isTrue();
  }

  @Test
  void minioGoKnowsNoNameOfStsInIsolatedRegions() {
    here.env("AWS_REGION", "us-iso-east-1");
    here.reply("POST https://sts.us-iso-east-1.c2s.ic.gov", call -> answer(200));
    assertThat(as(ProfileLookup.USUAL).isFound()).isTrue();
    assertThat(as(OpenDalClient.PROFILE).isFound()).isTrue();
    assertThat(as(MinioGoClient.PROFILE).has(Fault.STS_MISCONFIGURED)).isTrue();
    assertThat(as(ObjectStoreClient.PROFILE).has(Fault.STS_MISCONFIGURED)).isTrue();
  }

  @Test
  void opendalWantsARegionForARegionalEndpoint() {
    here.env("AWS_REGION", "");
    here.reply("POST https://sts.amazonaws.com", call -> answer(200));
    assertThat(as(MinioGoClient.PROFILE).isFound()).isTrue();
    assertThat(as(OpenDalClient.PROFILE).has(Fault.STS_MISCONFIGURED)).isTrue();
    here.env("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
    assertThat(as(OpenDalClient.PROFILE).isFound()).isTrue();
  }

  @Test
  void objectStoreAsksAnEndpointByHttpsAlone() {
    here.env("AWS_ENDPOINT_URL_STS", "http://sts.example");
    here.reply("POST http://sts.example", call -> answer(200));
    assertThat(as(ProfileLookup.USUAL).isFound()).isTrue();
    assertThat(as(ObjectStoreClient.PROFILE).has(Fault.STS_MISCONFIGURED)).isTrue();
  }

  private static HttpReply answer(int status) {
    return HttpReply.answered(status, Collections.emptyMap(), status == 200 ? GIVEN : "");
  }

  private Outcome as(ProfileLookup client) {
    Witness w = new Witness(here);
    Sts sts = new Sts(StsAddress.find(w, Optional::empty));
    Outcome outcome = new WebIdentityToken().observe(w, () -> sts, ProbeOptions.of(false, false));
    return outcome.facts(WebIdentityEvidence.class).flatMap(it -> it.as(client)).orElse(outcome);
  }
}
