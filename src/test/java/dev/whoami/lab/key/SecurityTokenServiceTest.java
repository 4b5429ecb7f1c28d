package dev.whoami.lab.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.endpoint.ProjectedToken;
import dev.whoami.lab.endpoint.SecurityTokenService;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.scenario.StsBehavior;
import dev.whoami.lab.scenario.WebIdentity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SecurityTokenServiceTest {
  private static final String WHO = "Action=GetCallerIdentity&Version=2011-06-15";
  private static final String ROLE =
      "Action=AssumeRole&RoleSessionName=s&RoleArn=arn:aws:iam::111122223333:role/d";
  private static final String TRADE =
      "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=s"
          + "&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fpath%2Fapp-irsa-role"
          + "&WebIdentityToken=";

  private final KeyRing ring = new KeyRing();
  private final Deque<String> next = new ArrayDeque<>(List.of("the-token", "the-next-token"));
  private final ProjectedToken token = new ProjectedToken(next::pop);

  private HttpResponse<String> ask(StsBehavior behavior, String form, String... headers)
      throws IOException {
    return ask(behavior, WebIdentity.HEALTHY, form, headers);
  }

  private HttpResponse<String> ask(
      StsBehavior behavior, WebIdentity webIdentity, String form, String... headers)
      throws IOException {
    return ask(new SecurityTokenService(behavior, webIdentity, token, ring), form, headers);
  }

  private static HttpResponse<String> ask(EndpointService sts, String form, String... headers)
      throws IOException {
    try (HttpEndpoint endpoint = EndpointClient.serve(sts)) {
      return EndpointClient.post(EndpointClient.url(endpoint) + "/", form, headers);
    }
  }

  private static String[] signedBy(LabCredentials keys) {
    String authorization =
        "AWS4-HMAC-SHA256 Credential="
            + keys.accessKeyId()
            + "/20260101/us-west-2/sts/aws4_request, SignedHeaders=host, Signature=00";
    return keys.sessionToken().isEmpty()
        ? new String[] {"Authorization", authorization}
        : new String[] {
          "Authorization", authorization, "X-Amz-Security-Token", keys.sessionToken()
        };
  }

  @Test
  void saysWhoseKeysTheyAre() throws IOException {
    for (Principal each : Principal.values()) {
      HttpResponse<String> response = ask(StsBehavior.HEALTHY, WHO, signedBy(ring.keysOf(each)));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .contains("<Arn>" + each.arn() + "</Arn>")
          .contains("<Account>111122223333</Account>")
          .contains("xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"");
    }
  }

  @Test
  void refusesKeysThatItDoesNotKnow() throws IOException {
    LabCredentials unknown = LabCredentials.lasting("arn:aws:iam::111122223333:user/nobody");
    HttpResponse<String> response = ask(StsBehavior.HEALTHY, WHO, signedBy(unknown));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("<Code>InvalidClientTokenId</Code>");
    assertThat(ask(StsBehavior.HEALTHY, WHO).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesASessionWithoutItsToken() throws IOException {
    String[] signed = signedBy(ring.keysOf(Principal.TASK_ROLE));
    HttpResponse<String> response = ask(StsBehavior.HEALTHY, WHO, signed[0], signed[1]);
    assertThat(response.body()).contains("<Code>InvalidClientTokenId</Code>");
  }

  @Test
  void refusesKeysThatHaveEnded() throws IOException {
    HttpResponse<String> response =
        ask(StsBehavior.HEALTHY, WHO, signedBy(ring.expiredKeysOf(Principal.TASK_ROLE)));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("<Code>ExpiredToken</Code>");
  }

  @Test
  void tradesTheWorldsWebIdentityToken() throws IOException {
    HttpResponse<String> response = ask(StsBehavior.HEALTHY, TRADE + "the-token");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("<Arn>arn:aws:sts::111122223333:assumed-role/app-irsa-role/s</Arn>")
        .contains("<SubjectFromWebIdentityToken>system:serviceaccount:shop:app<");
    assertThat(ask(StsBehavior.HEALTHY, TRADE + "other").body())
        .contains("<Code>InvalidIdentityToken</Code>");
    assertThat(ask(StsBehavior.HEALTHY, WebIdentity.EXPIRED_TOKEN, TRADE + "the-token").body())
        .contains("<Code>ExpiredTokenException</Code>");
  }

  @Test
  void aTokenThatWasReplacedHasExpired() throws Exception {
    WebIdentity replaced = WebIdentity.REPLACED_TOKEN;
    List<String> file = new CopyOnWriteArrayList<>();
    token.writeTo(file::add);
    assertThat(ask(StsBehavior.HEALTHY, replaced, TRADE + "the-token").statusCode()).isEqualTo(200);
    for (int i = 0; i < 300 && file.size() < 2; i++) {
      Thread.sleep(100);
    }
    assertThat(file).containsExactly("the-token", "the-next-token");
    assertThat(ask(StsBehavior.HEALTHY, replaced, TRADE + "the-token").body())
        .contains("<Code>ExpiredTokenException</Code>");
    assertThat(ask(StsBehavior.HEALTHY, replaced, TRADE + "the-next-token").statusCode())
        .isEqualTo(200);
  }

  @Test
  void assumesARoleForKnownKeys() throws IOException {
    String form =
        "Action=AssumeRole&RoleSessionName=deploying&RoleArn=arn:aws:iam::111122223333:role/d";
    assertThat(ask(StsBehavior.HEALTHY, form).statusCode()).isEqualTo(403);
    assertThat(ask(StsBehavior.HEALTHY, form, signedBy(ring.keysOf(Principal.OLD_ADMIN))).body())
        .contains("<Arn>arn:aws:sts::111122223333:assumed-role/d/deploying</Arn>");
  }

  @Test
  void deniesARoleToItself() throws IOException {
    String form =
        "Action=AssumeRole&RoleSessionName=again&RoleArn=" + Principal.TASK_ROLE.roleArn();
    HttpResponse<String> denied =
        ask(StsBehavior.HEALTHY, form, signedBy(ring.keysOf(Principal.TASK_ROLE)));
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body())
        .contains("User: " + Principal.TASK_ROLE.arn() + " is not authorized to perform");
    assertThat(
            ask(StsBehavior.HEALTHY, form, signedBy(ring.keysOf(Principal.HOST_ROLE))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void deniesTheTradeAndNothingElse() throws IOException {
    HttpResponse<String> denied = ask(StsBehavior.DENIES_WEB_IDENTITY, TRADE + "the-token");
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body())
        .contains("<Code>AccessDenied</Code>")
        .contains("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    String[] signed = signedBy(ring.keysOf(Principal.HOST_ROLE));
    assertThat(ask(StsBehavior.DENIES_WEB_IDENTITY, WHO, signed).statusCode()).isEqualTo(200);
  }

  @Test
  void deniesEveryRole() throws IOException {
    String[] signed = signedBy(ring.keysOf(Principal.HOST_ROLE));
    assertThat(ask(StsBehavior.DENIES, TRADE + "the-token").statusCode()).isEqualTo(403);
    assertThat(ask(StsBehavior.DENIES, ROLE, signed).body()).contains("<Code>AccessDenied</Code>");
    assertThat(ask(StsBehavior.DENIES, WHO, signed).statusCode()).isEqualTo(200);
  }

  @Test
  void failsOnceAndThenDoesWhatItIsAskedFor() throws IOException {
    String[] signed = signedBy(ring.keysOf(Principal.HOST_ROLE));
    for (StsBehavior each : List.of(StsBehavior.FAILS_ONCE, StsBehavior.THROTTLES_ONCE)) {
      EndpointService sts = new SecurityTokenService(each, WebIdentity.NONE, token, ring);
      assertThat(ask(sts, WHO, signed).statusCode()).isNotEqualTo(200);
      assertThat(ask(sts, WHO, signed).statusCode()).isEqualTo(200);
    }
    EndpointService throttles =
        new SecurityTokenService(StsBehavior.THROTTLES, WebIdentity.NONE, token, ring);
    for (int i = 0; i < 3; i++) {
      assertThat(ask(throttles, WHO, signed).body()).contains("<Code>Throttling</Code>");
    }
  }

  @Test
  void failsOnceAtEachNameByWhichItIsAsked() throws IOException {
    String[] signed = signedBy(ring.keysOf(Principal.HOST_ROLE));
    EndpointService sts =
        new SecurityTokenService(StsBehavior.FAILS_ONCE, WebIdentity.NONE, token, ring);
    try (HttpEndpoint endpoint = EndpointClient.serve(sts)) {
      String url = EndpointClient.url(endpoint);
      assertThat(EndpointClient.post(url, WHO, signed).statusCode()).isEqualTo(503);
      String otherName = url.replace("127.0.0.1", "localhost");
      assertThat(EndpointClient.post(otherName, WHO, signed).statusCode()).isEqualTo(503);
      assertThat(EndpointClient.post(otherName, WHO, signed).statusCode()).isEqualTo(200);
      assertThat(EndpointClient.post(url, WHO, signed).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void knowsTheOldTokenNoMoreOnceItHasRotated() throws IOException {
    List<String> file = new ArrayList<>();
    token.writeTo(file::add);
    EndpointService sts =
        new SecurityTokenService(StsBehavior.ROTATES_TOKEN, WebIdentity.HEALTHY, token, ring);
    assertThat(ask(sts, TRADE + "the-token").statusCode()).isEqualTo(503);
    assertThat(file).containsExactly("the-token", "the-next-token");
    assertThat(ask(sts, TRADE + "the-token").body()).contains("<Code>ExpiredTokenException</Code>");
    assertThat(ask(sts, TRADE + "the-next-token").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesARoleThatIsNone() throws IOException {
    String form = TRADE.replaceAll("RoleArn=[^&]*", "RoleArn=") + "the-token";
    assertThat(ask(StsBehavior.HEALTHY, form).body()).contains("<Code>ValidationError</Code>");
  }

  @Test
  void refusesARequestThatNamesNoRole() throws IOException {
    String form = TRADE.replaceAll("&RoleArn=[^&]*", "") + "the-token";
    assertThat(ask(StsBehavior.HEALTHY, form).body()).contains("<Code>ValidationError</Code>");
  }

  @Test
  void takesAFormInTheAddress() throws IOException {
    EndpointService sts =
        new SecurityTokenService(StsBehavior.HEALTHY, WebIdentity.HEALTHY, token, ring);
    try (HttpEndpoint endpoint = EndpointClient.serve(sts)) {
      String address = EndpointClient.url(endpoint) + "/?" + TRADE + "the-token";
      assertThat(EndpointClient.get(address).body()).contains("assumed-role/app-irsa-role/s");
      assertThat(EndpointClient.post(address, "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesASignatureOfAnotherHour() throws IOException {
    String[] signed = signedBy(ring.keysOf(Principal.OLD_ADMIN));
    for (String date : List.of("20260101T000000Z", "29990101T000000Z")) {
      HttpResponse<String> response =
          ask(StsBehavior.HEALTHY, WHO, signed[0], signed[1], "X-Amz-Date", date);
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.body()).contains("<Code>SignatureDoesNotMatch</Code>").contains(date);
    }
  }

  @Test
  void refusesOrHangsAsTold() throws IOException {
    String[] signed = signedBy(ring.keysOf(Principal.TASK_ROLE));
    assertThat(ask(StsBehavior.REFUSES, WHO, signed).statusCode()).isEqualTo(403);
    EndpointClient.assertHangs(() -> ask(StsBehavior.HANGS, WHO, signed));
  }
}
