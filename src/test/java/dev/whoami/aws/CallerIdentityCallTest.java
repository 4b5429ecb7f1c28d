package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Secret;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

class CallerIdentityCallTest {
  private static final String ARN = "arn:aws:sts::111122223333:assumed-role/r/s";
  private static final String IDENTITY =
      "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n"
          + "  <GetCallerIdentityResult>\n    <Arn>"
          + ARN
          + "</Arn>\n    <UserId>AROAX:s</UserId>\n    <Account>111122223333</Account>\n"
          + "  </GetCallerIdentityResult>\n</GetCallerIdentityResponse>\n";
  private static final Credentials KEYS =
      Credentials.of("ASIAEXAMPLEEXAMPLE01", Secret.of("wJalrXUtnFEMI"))
          .withToken(Secret.of("t0ken+/="));

  private final FakeSurroundings here = new FakeSurroundings();
  private final List<String> sent = new ArrayList<>();

  /** One reply after the other, and no more. */
  private void answer(String url, HttpReply... replies) {
    Deque<HttpReply> left = new ArrayDeque<>(List.of(replies));
    here.reply(
        "POST " + url,
        call -> {
          sent.add(call.uri() + " " + scope(call));
          return left.remove();
        });
  }

  private static String scope(HttpCall call) {
    return Pattern.compile("Credential=[^/]+/\\d{8}/([^,]+),")
        .matcher(FakeSurroundings.contentOf(call))
        .results()
        .map((MatchResult it) -> it.group(1))
        .findFirst()
        .orElse("unsigned");
  }

  private static HttpReply ok(String body) {
    return HttpReply.answered(200, Map.of(), body);
  }

  private StsResult<CallerIdentity> whoIs() {
    Witness w = new Witness(here);
    return new Sts(StsAddress.find(w, Optional::empty)).whoIs(KEYS, w);
  }

  /** The first request is ours; the second is the SDK's, which tries again after a failure. */
  @Test
  void goesWhereTheSdksClientGoesInEveryRegion() {
    for (Region region : Region.regions()) {
      for (String flags : new String[] {"", "F", "D", "FD"}) {
        FakeSurroundings there =
            new FakeSurroundings()
                .env("AWS_REGION", region.id())
                .env("AWS_USE_FIPS_ENDPOINT", String.valueOf(flags.contains("F")))
                .env("AWS_USE_DUALSTACK_ENDPOINT", String.valueOf(flags.contains("D")))
                .env("AWS_MAX_ATTEMPTS", "2");
        Witness w = new Witness(there);
        StsAddress address = StsAddress.find(w, Optional::empty);
        List<String> calls = new ArrayList<>();
        there.reply(
            "POST " + address.url(),
            call -> {
              calls.add(call.uri().toString().replaceAll("/$", "") + " " + scope(call));
              return calls.size() == 1
                  ? HttpReply.answered(503, Map.of(), "")
                  : HttpReply.answered(200, Map.of(), IDENTITY);
            });
        new Sts(address).whoIs(KEYS, w);
        assertThat(calls).as(region + flags).hasSize(2);
        assertThat(calls.get(0)).as(region + flags).isEqualTo(calls.get(1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:4566",
        "http://localhost:80/",
        "https://vpce-1.sts.vpce.amazonaws.com",
        "https://sts.example:443"
      })
  void asksAnEndpointThatIsSetOnce(String endpoint) {
    here.env("AWS_REGION", "us-west-2").env("AWS_ENDPOINT_URL_STS", endpoint);
    answer(endpoint, ok(IDENTITY));
    assertThat(whoIs().value().map(CallerIdentity::arn)).map(Arn::toString).contains(ARN);
    assertThat(sent).hasSize(1).allMatch(it -> it.endsWith(" us-west-2/sts/aws4_request"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:4566, 127.0.0.1:4566",
    "http://localhost:80/, localhost",
    "https://sts.example:443, sts.example",
    "https://sts.example, sts.example",
  })
  void signsTheHostThatIsSent(String endpoint, String host) {
    here.env("AWS_REGION", "us-west-2").env("AWS_ENDPOINT_URL_STS", endpoint);
    List<String> authorities = new ArrayList<>();
    here.reply(
        "POST " + endpoint,
        call -> {
          authorities.add(FakeSurroundings.contentOf(call));
          return ok(IDENTITY);
        });
    whoIs();
    // The HTTP client sends this Host; the names of the signed headers show what is signed.
    assertThat(authorities)
        .singleElement()
        .asString()
        .contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token");
    assertThat(CallerIdentityCall.host(URI.create(endpoint))).isEqualTo(host);
  }

  @Test
  void aFailureIsTheFirstOfTheSdksTries() {
    here.env("AWS_REGION", "us-west-2");
    answer(
        "https://sts.us-west-2.amazonaws.com",
        HttpReply.answered(503, Map.of(), ""),
        HttpReply.none(HttpReply.Ending.REFUSED),
        ok(IDENTITY));
    assertThat(whoIs().value().map(CallerIdentity::userId)).contains("AROAX:s");
    assertThat(sent).hasSize(3);
  }

  @Test
  void aDecisionAndASilenceAreNotAskedAgain() {
    here.env("AWS_REGION", "us-west-2");
    String denied =
        "<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code><Message>m</Message>"
            + "</Error><RequestId>r</RequestId></ErrorResponse>";
    answer("https://sts.us-west-2.amazonaws.com", HttpReply.answered(403, Map.of(), denied));
    assertThat(whoIs().refusal().map(StsError::code)).contains("ExpiredToken");
    assertThat(sent).hasSize(1);

    answer("https://sts.us-west-2.amazonaws.com", HttpReply.none(HttpReply.Ending.NEVER_ANSWERED));
    assertThat(whoIs().isUnreachable()).isTrue();
    assertThat(sent).hasSize(2);
  }

  /** A proxy says no in words of its own: that STS rejects the keys is another thing. */
  @ParameterizedTest
  @CsvSource({
    "302, ''",
    "400, ''",
    "403, <html><body>Blocked</body></html>",
    "403, <!DOCTYPE html><html><head><br></head></html>",
    "403, '{\"message\": \"Forbidden\"}'",
    "404, <ErrorResponse><Error/></ErrorResponse>",
    "407, Proxy Authentication Required"
  })
  void anErrorWithoutACodeOfStsIsNoRefusal(int status, String body) {
    here.env("AWS_REGION", "us-west-2");
    answer("https://sts.us-west-2.amazonaws.com", HttpReply.answered(status, Map.of(), body));
    StsResult<CallerIdentity> result = whoIs();
    assertThat(result.refusal()).isEmpty();
    assertThat(result.isUnreachable()).isTrue();
    assertThat(result.problem())
        .isEqualTo("answered " + status + " with something other than STS's XML");
  }

  /** The SDK's client reads XML that is not as plain, and says so of what is not XML. */
  @Test
  void anAnswerOfAnotherFormIsLeftToTheSdksClient() {
    here.env("AWS_REGION", "us-west-2");
    String odd = IDENTITY.replace("<Account>", "<!-- account --><Account>");
    answer("https://sts.us-west-2.amazonaws.com", ok(odd));
    assertThat(CallerIdentityCall.identityIn(ok(odd))).isEmpty();
    assertThat(whoIs().value().map(CallerIdentity::account)).contains("111122223333");
    answer("https://sts.us-west-2.amazonaws.com", ok("<html>"));
    assertThat(whoIs().problem()).isEqualTo("answered 200 with something other than STS's XML");
    assertThat(sent).hasSize(2);
  }
}
