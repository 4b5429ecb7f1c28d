package dev.whoami.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.trial.DefaultChain;
import dev.whoami.trial.Trial;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.internal.SystemSettingUtils;

/**
 * The SDK itself and the probes, in front of the same settings and the same STS: the probes must
 * begin with the requests that the SDK sends, and have the same credentials of them.
 */
class SdkAsksStsTest {
  private static final String SOURCE =
      "[profile source]\naws_access_key_id = AKIASOURCE\naws_secret_access_key = k\n";
  private static final String ROLE =
      "role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = source\n";
  private static final String WEST = "aws.region=us-west-2";

  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Path folder;

  @BeforeEach
  void hideEverything(@TempDir Path emptyFolder) throws IOException {
    for (String name : System.getenv().keySet()) {
      boolean isOther = !name.startsWith("AWS_") || name.equals("AWS_CA_BUNDLE");
      assumeTrue(isOther, name + " is set on this machine");
    }
    folder = emptyFolder;
    set("aws.accessKeyId", "");
    set("aws.secretAccessKey", "");
    set("aws.configFile", folder.resolve("config").toString());
    set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    set("aws.disableEc2Metadata", "true");
    set("software.amazon.awssdk.http.service.impl", RecordingHttpService.class.getName());
  }

  @AfterEach
  void restore() {
    before.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  /** In the profile, \n begins a line; in what follows, a blank the next setting or reply. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                       | us-west-2      |                  | 200
          ''                                       | us-west-2      |                  | 503 200
          ''                                       | us-west-2      |                  | 500 502 504 200
          ''                                       | us-west-2      |                  | 503
          ''                                       | us-west-2      | retryMode=standard | 503
          retry_mode = standard\\n                 | us-west-2      |                  | 503
          defaults_mode = standard\\n              | us-west-2      |                  | 503
          ''                                       | us-west-2      | defaultsMode=In-Region | 503
          ''                                       | us-west-2      | maxAttempts=1    | 503
          ''                                       | us-west-2      | maxAttempts=2    | 503
          ''                                       | us-west-2      | maxAttempts=no   | 200
          ''                                       | us-west-2      | maxAttempts=0    | 200
          ''                                       | us-west-2      | retryMode=no     | 200
          ''                                       | us-west-2      | defaultsMode=no  | 200
          ''                                       | us-west-2      |                  | 400:Throttling 200
          ''                                       | us-west-2      |                  | 429 200
          ''                                       | us-west-2      |                  | refused 200
          ''                                       | us-west-2      |                  | 403:AccessDenied
          ''                                       | us-west-2      |                  | 403:AccessDenied 200
          ''                                       | us-west-2      |                  | 403:ExpiredToken
          ''                                       | us-west-2      |                  | 400:IDPCommunicationError
          ''                                       | us-west-2      |                  | 408
          ''                                       | us-west-2      |                  | 403:SignatureDoesNotMatch 200
          ''                                       | us-west-2      |                  | 403:RequestExpired 200
          ''                                       | us-west-2      |                  | 403:ExpiredToken 200
          ''                                       | us-west-2      | useFipsEndpoint=true | 200
          ''                                       | us-west-2      | useDualstackEndpoint=TRUE | 200
          ''                                       | us-gov-west-1  | useFipsEndpoint=true | 200
          ''                                       | us-gov-east-1  | useFipsEndpoint=true useDualstackEndpoint=true | 200
          ''                                       | cn-north-1     | useFipsEndpoint=true | 200
          ''                                       | cn-northwest-1 | useDualstackEndpoint=true | 200
          ''                                       | us-iso-east-1  | useFipsEndpoint=true | 200
          ''                                       | us-iso-east-1  | useDualstackEndpoint=true | 200
          ''                                       | us-isob-east-1 | useDualstackEndpoint=true | 200
          ''                                       | eu-isoe-west-1 | useDualstackEndpoint=true | 200
          ''                                       | us-isof-south-1 |                 | 200
          ''                                       | eusc-de-east-1 | useDualstackEndpoint=true | 200
          ''                                       | us-west-2-fips |                  | 200
          ''                                       | fips-us-west-2 |                  | 200
          ''                                       | aws-global     |                  | 200
          ''                                       | US-WEST-2      |                  | 200
          ''                                       | us-west-2      | useFipsEndpoint=yes | 200
          ''                                       | us-west-2      | useDualstackEndpoint=1 | 200
          use_fips_endpoint = true\\n              | us-west-2      |                  | 200
          use_dualstack_endpoint = true\\n         | us-west-2      |                  | 200
          use_fips_endpoint = yes\\n               | us-west-2      |                  | 200
          use_fips_endpoint = true\\n              | us-west-2      | useFipsEndpoint=false | 200
          region = eu-west-1\\n                    | us-west-2      |                  | 200
          region = eu-west-1\\n                    |                |                  | 200
          region = not/one\\n                      | us-west-2      |                  | 200
          ''                                       |                |                  | 200
          ''                                       |                | useFipsEndpoint=true | 200
          ''                                       |                | endpointUrl=http://a | 200
          ''                                       | us-west-2      | endpointUrl=http://a | 200
          ''                                       | us-west-2      | endpointUrl=http://a endpointUrlSts=http://b/c | 200
          endpoint_url = http://p\\n               | us-west-2      | endpointUrl=http://a | 200
          endpoint_url = http://p\\n               | us-west-2      |                  | 200
          endpoint_url = http://p\\nsts =\\n  endpoint_url = http://q\\n | us-west-2 |  | 200
          services = one\\nendpoint_url = http://p\\n | us-west-2   |                  | 200
          services = two\\nendpoint_url = http://p\\n | us-west-2   |                  | 200
          services = no\\nendpoint_url = http://p\\n | us-west-2    |                  | 200
          ''                                       | us-west-2      | endpointUrlSts=no_address | 200
          endpoint_url = no address\\n             | us-west-2      |                  | 200
          ''                                       | us-west-2      | endpointUrl=http://a useFipsEndpoint=true | 200
          ''                                       | us-west-2      | endpointUrl=http://a useDualstackEndpoint=true | 200
          ignore_configured_endpoint_urls = true\\n | us-west-2     | endpointUrl=http://a | 200
          """)
  void forTheRoleOfAProfile(String profile, String region, String others, String replies)
      throws IOException {
    config("[default]\n" + profile.replace("\\n", "\n") + ROLE);
    region(region);
    others(others);
    requireSame(Source.PROFILE, replies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | us-west-2     |                             | 503 200
          ''                          | us-west-2     |                             | 503
          ''                          | us-west-2     | retryMode=standard          | 503
          ''                          | us-west-2     | defaultsMode=standard       | 503
          ''                          | us-west-2     |                             | 400:IDPCommunicationError 200
          ''                          | us-west-2     |                             | 400:IDPCommunicationError
          ''                          | us-west-2     |                             | 400:ExpiredTokenException
          ''                          | us-gov-west-1 | useFipsEndpoint=true        | 200
          ''                          | us-west-2     | useFipsEndpoint=yes         | 200
          ''                          |               | endpointUrlSts=http://a     | 200
          ''                          | us/evil       |                             | 200
          region = eu-west-1\\n       | us-west-2     |                             | 200
          region = eu-west-1\\n       |               |                             | 200
          services = one\\n           | us-west-2     |                             | 200
          no profile                  | us-west-2     |                             | 200
          """)
  void forAToken(String profile, String region, String others, String replies) throws IOException {
    config("[default]\n" + profile.replace("\\n", "\n"));
    set("aws.webIdentityTokenFile", Files.writeString(folder.resolve("token"), "t").toString());
    set("aws.roleArn", "arn:aws:iam::111122223333:role/r");
    region(region);
    others(others);
    requireSame(Source.WEB_IDENTITY, replies);
  }

  @Test
  void forEachRoleInTheRegionOfItsOwnProfile() throws IOException {
    config(
        "[default]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = middle\n"
            + "region = eu-west-1\n[profile middle]\nregion = eu-west-2\n"
            + ROLE);
    others(WEST.substring("aws.".length()));
    requireSame(Source.PROFILE, "200");
  }

  @Test
  void inWhichATokenOfAProfileIsTraded() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "t");
    config(
        "[default]\nrole_arn = arn:aws:iam::111122223333:role/r\nregion = eu-west-1\n"
            + "web_identity_token_file = "
            + token
            + "\n");
    others(WEST.substring("aws.".length()));
    requireSame(Source.PROFILE, "503 200");
  }

  /** For whose keys these are, where the SDK's client can ask at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                            | region=us-west-2 useFipsEndpoint=true
          ''                            | region=us-gov-west-1 useFipsEndpoint=true
          ''                            | region=eusc-de-east-1 useDualstackEndpoint=true
          ''                            | region=cn-north-1 useDualstackEndpoint=true
          ''                            | region=aws-global
          use_fips_endpoint = true\\n   | region=us-west-2
          region = eu-west-1\\n         | region=us-west-2
          services = one\\n             | region=us-west-2
          ''                            | region=us-west-2 endpointUrl=http://a
          """)
  void forTheOwnerOfAKey(String profile, String others) throws IOException {
    config("[default]\n" + profile.replace("\\n", "\n"));
    others(others);
    RecordingHttpService.answer("503 200");
    StaticCredentialsProvider keys =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASOURCE", "k"));
    SystemSettingUtils.readingThisProcess(
        () -> {
          try (StsClient client = StsClient.builder().credentialsProvider(keys).build()) {
            return client.getCallerIdentity(request -> {});
          }
        });
    List<String> ofSdk = RecordingHttpService.requests();
    RecordingHttpService.answer("503 200");
    Witness w = new Witness(new SameWorld(here()));
    sts(w).get().whoIs(Credentials.of("AKIASOURCE", Secret.of("k")), w);
    assertThat(RecordingHttpService.requests()).hasSize(2).isEqualTo(ofSdk);
  }

  private void requireSame(Source source, String replies) {
    RecordingHttpService.answer(replies);
    Trial trial = DefaultChain.run();
    List<String> ofSdk = RecordingHttpService.requests();
    RecordingHttpService.answer(replies);
    SameWorld world = new SameWorld(here());
    Observation seen =
        source.observe(world, sts(new Witness(world)), ProbeOptions.of(false, false));
    Outcome outcome = seen.outcome();
    List<String> ours = RecordingHttpService.requests();
    // Then other clients are asked for, elsewhere or more often, and where the SDK cannot ask.
    assertThat(ours.subList(0, Math.min(ours.size(), ofSdk.size())))
        .as(outcome.reason())
        .isEqualTo(ofSdk);
    assertThat(outcome.has(Fault.STS_MISCONFIGURED)).isEqualTo(ofSdk.isEmpty());
    assertThat(outcome.credentials().map(Credentials::accessKeyId))
        .as(outcome.reason())
        .isEqualTo(trial.accessKeyId());
    assertThat(outcome.reason()).doesNotContain("null");
  }

  private static Supplier<Sts> sts(Witness w) {
    return () -> new Sts(StsAddress.find(w, Optional::empty));
  }

  private void config(String profiles) throws IOException {
    Files.writeString(
        folder.resolve("config"),
        profiles
            + SOURCE
            + "[services one]\nsts =\n  endpoint_url = http://one\n"
            + "[services two]\ns3 =\n  endpoint_url = http://two\n");
  }

  private FakeSurroundings here() {
    FakeSurroundings here = new FakeSurroundings();
    settings.forEach(here::prop);
    for (String each : List.of("config", "token")) {
      Path file = folder.resolve(each);
      if (Files.exists(file)) {
        try {
          here.file(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
          throw new IllegalStateException(unreadable);
        }
      }
    }
    return here;
  }

  private void region(String region) {
    if (region != null) {
      set("aws.region", region);
    }
  }

  private void others(String all) {
    for (String each : all == null ? new String[0] : all.split(" ")) {
      String[] parts = each.split("=", 2);
      set("aws." + parts[0], parts[1]);
    }
  }

  private void set(String name, String value) {
    String old = System.setProperty(name, value);
    before.putIfAbsent(name, old == null ? "" : old);
    settings.put(name, value);
  }

  /** What the probes ask is answered as what the SDK asks. */
  private static final class SameWorld extends ForwardingSurroundings {
    SameWorld(FakeSurroundings below) {
      super(below);
    }

    @Override
    public HttpReply http(HttpCall call) {
      return RecordingHttpService.reply(call.uri(), FakeSurroundings.contentOf(call));
    }
  }
}
