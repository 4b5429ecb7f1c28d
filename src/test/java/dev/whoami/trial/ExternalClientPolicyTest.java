package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalClientPolicyTest {
  private static final ProbeOptions USUAL = ProbeOptions.of(false, false);

  private Path folder;
  private FakePrograms here;
  private FakeSurroundings others;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws IOException {
    this.folder = folder;
    here = FakePrograms.in(folder);
    others = here.others().env("HOME", "/home/app");
  }

  @Test
  void isOpenWhereThereIsNothingToFear() {
    others.file("/home/app/.aws/config", "[default]\nregion = eu-west-1\n# sso_region = x\n");
    others.file("/home/app/.aws/credentials", "[default]\naws_access_key_id = AKIA\n");
    assertThat(closed(USUAL)).isEmpty();
  }

  @Test
  void isClosedForAnotherProcess() {
    assertThat(new TrialPolicy(others, USUAL).forClient(TriedClients.BOTO3).map(TrialRefusal::text))
        .contains("not tried: a client can only try in the environment of this process");
  }

  @Test
  void isClosedOffline() {
    assertThat(closed(ProbeOptions.of(true, true))).hasSize(ExternalClient.all().size());
    assertThat(reason(ProbeOptions.of(true, true))).contains("not tried offline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[profile other]\ncredential_process = /bin/true",
        "[default]\n\tCredential_Process: /bin/true",
      })
  void aCredentialProcessIsNotRunUnlessAllowed(String text) {
    others.file("/home/app/.aws/config", text);
    assertThat(closed(USUAL)).hasSize(ExternalClient.all().size());
    assertThat(reason(USUAL))
        .contains(
            "not tried: ~/.aws/config has a credential_process, not run without"
                + " --run-credential-process");
    assertThat(closed(ProbeOptions.of(false, true))).isEmpty();
  }

  @Test
  void noTokenOfTheInstanceGoesToAProxy() {
    others.env("http_proxy", "http://proxy.example:3128");
    assertThat(closed(USUAL))
        .containsExactlyInAnyOrder(TriedClients.AWS_CLI_V2, TriedClients.BOTO3);
    assertThat(reason(USUAL).get()).contains("NO_PROXY lacks 169.254.169.254");
    others.env("no_proxy", "localhost,169.254.169.254");
    assertThat(closed(USUAL)).isEmpty();
    others.env("no_proxy", "localhost").env("AWS_EC2_METADATA_DISABLED", "true");
    assertThat(closed(USUAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sso_session = x", "sso_start_url=https://x", "login_session = x"})
  void theUserIsNotAskedToSignIn(String line) {
    others.env("AWS_SHARED_CREDENTIALS_FILE", "/etc/keys").file("/etc/keys", "[default]\n" + line);
    assertThat(closed(ProbeOptions.of(false, true))).hasSize(ExternalClient.all().size());
    assertThat(reason(USUAL))
        .contains(
            "not tried: /etc/keys uses IAM Identity Center or a login, which whoami does not call");
  }

  @ParameterizedTest
  @EnumSource(
      value = Reading.Status.class,
      names = {"TOO_LARGE", "NOT_A_FILE", "UNREADABLE"})
  void aFileThatMayBeEndlessIsNotRead(Reading.Status status) {
    others.env("AWS_CONFIG_FILE", "~/endless").noFile("/home/app/endless", status);
    assertThat(closed(USUAL)).hasSize(ExternalClient.all().size());
    assertThat(reason(USUAL).orElseThrow())
        .startsWith("not tried, since it might read for ever: ~/endless ");
  }

  @Test
  void anUnreadableFileIsHarmless() {
    others.noFile("/home/app/.aws/config", Reading.Status.DENIED);
    assertThat(closed(USUAL)).isEmpty();
  }

  @Test
  void theCommandLineWouldKeepWhatStsGivesIt() {
    others.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").env("AWS_ROLE_ARN", "arn");
    assertThat(closed(USUAL)).containsExactly(TriedClients.AWS_CLI_V2);
    assertThat(
            new TrialPolicy(here, USUAL).forClient(TriedClients.AWS_CLI_V2).map(TrialRefusal::text))
        .contains("not tried: it would keep the keys that STS gives it in ~/.aws/cli/cache");
  }

  @Test
  void theCommandLineWouldKeepTheKeysOfAProfilesRole() {
    others.file("/home/app/.aws/config", "[default]\nrole_arn = arn\nsource_profile = x");
    assertThat(closed(USUAL)).containsExactly(TriedClients.AWS_CLI_V2);
  }

  @Test
  void whereKeysComeFirstTheCliCallsNoEndpoint() {
    others.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").env("AWS_ROLE_ARN", "arn");
    others.env("AWS_ACCESS_KEY_ID", "AKIA").env("AWS_SECRET_ACCESS_KEY", "key");
    assertThat(closed(USUAL)).isEmpty();
    others.env("AWS_SECRET_ACCESS_KEY", " ");
    assertThat(closed(USUAL)).containsExactly(TriedClients.AWS_CLI_V2);
  }

  @Test
  void aHalfOfAWebIdentityIsNeverTraded() {
    others.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token");
    assertThat(closed(USUAL)).isEmpty();
  }

  @Test
  void whatIsClosedIsNotRun() throws IOException {
    here.program("python3", "touch " + folder + "/ran");
    others.file("/home/app/.aws/config", "[default]\ncredential_process = /bin/true");
    assertThat(here.trialOf(TriedClients.BOTO3).ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  private Set<ExternalClient> closed(ProbeOptions options) {
    TrialPolicy policy = new TrialPolicy(here, options);
    return ExternalClient.all().stream()
        .filter(it -> policy.forClient(it).isPresent())
        .collect(Collectors.toSet());
  }

  private Optional<String> reason(ProbeOptions options) {
    return new TrialPolicy(here, options).forClient(TriedClients.BOTO3).map(TrialRefusal::text);
  }
}
