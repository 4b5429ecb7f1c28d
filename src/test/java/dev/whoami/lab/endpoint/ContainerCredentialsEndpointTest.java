package dev.whoami.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.CredentialsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerCredentialsEndpointTest {
  private final KeyRing ring = new KeyRing();

  private HttpEndpoint serve(ContainerBehavior behavior) {
    return EndpointClient.serve(
        of(CredentialsServer.ECS_AGENT, behavior, new ProjectedToken(() -> "")));
  }

  private EndpointService of(
      CredentialsServer server, ContainerBehavior behavior, ProjectedToken token) {
    return new ContainerCredentialsEndpoint(
        server, behavior, token, "http://127.0.0.1:1/elsewhere", ring);
  }

  private HttpResponse<String> ask(ContainerBehavior behavior) throws IOException {
    try (HttpEndpoint endpoint = serve(behavior)) {
      return EndpointClient.get(EndpointClient.url(endpoint) + CredentialsServer.ECS_AGENT.path());
    }
  }

  private static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  @Test
  void aHealthyEcsAgentProvidesTheTaskRole() throws IOException {
    JsonObject body = json(ask(ContainerBehavior.HEALTHY));
    assertThat(body.keySet())
        .containsExactly("RoleArn", "AccessKeyId", "SecretAccessKey", "Token", "Expiration");
    assertThat(body.get("RoleArn").getAsString())
        .isEqualTo("arn:aws:iam::111122223333:role/app-task-role");
    assertThat(Instant.parse(body.get("Expiration").getAsString())).isAfter(Instant.now());
    assertThat(ring.secrets())
        .contains(body.get("SecretAccessKey").getAsString(), body.get("Token").getAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "STALE_ID, 400, InvalidIdInRequest",
    "NOT_FOUND, 404, not found",
    "FORBIDDEN, 403, AccessDeniedException",
    "THROTTLED, 429, TooManyRequestsException",
    "INTERNAL_ERROR, 500, InternalServerError",
    "UNINITIALIZED, 503, CredentialsUninitialized",
    "NOT_JSON, 200, <html>",
    "EMPTY, 200, ''",
    "NO_KEYS, 200, status",
  })
  void anErrorHasItsStatusAndItsWords(ContainerBehavior behavior, int status, String words)
      throws IOException {
    HttpResponse<String> response = ask(behavior);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(words).doesNotContain("SecretAccessKey");
  }

  @Test
  void expiredCredentialsAreExpired() throws IOException {
    JsonObject body = json(ask(ContainerBehavior.EXPIRED));
    assertThat(Instant.parse(body.get("Expiration").getAsString())).isBefore(Instant.now());
  }

  @Test
  void theThirdTryIsHealthy() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehavior.FAILS_TWICE)) {
      String url = EndpointClient.url(endpoint) + CredentialsServer.ECS_AGENT.path();
      assertThat(EndpointClient.get(url).statusCode()).isEqualTo(500);
      assertThat(EndpointClient.get(url).statusCode()).isEqualTo(500);
      assertThat(EndpointClient.get(url).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void itIsWellAfterThreeSeconds() throws Exception {
    try (HttpEndpoint endpoint = serve(ContainerBehavior.RECOVERS)) {
      String url = EndpointClient.url(endpoint) + CredentialsServer.ECS_AGENT.path();
      long began = System.nanoTime();
      assertThat(EndpointClient.get(url).statusCode()).isEqualTo(503);
      int status = 503;
      while (status == 503 && System.nanoTime() - began < 60_000_000_000L) {
        Thread.sleep(200);
        status = EndpointClient.get(url).statusCode();
      }
      assertThat(status).isEqualTo(200);
      assertThat(System.nanoTime() - began).isGreaterThan(2_900_000_000L);
    }
  }

  @Test
  void theConnectionClosesBeforeTheBodyIsWhole() {
    assertThatThrownBy(() -> ask(ContainerBehavior.CLOSES_EARLY))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void aHangingEndpointAcceptsAndNeverAnswers() {
    EndpointClient.assertHangs(() -> ask(ContainerBehavior.HANGS));
  }

  @Test
  void aDrippingEndpointSendsAByteAtATimeWithoutEnd() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehavior.DRIPS);
        InputStream body = open(endpoint)) {
      long start = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        assertThat(body.read()).isEqualTo(' ');
      }
      assertThat(System.nanoTime() - start).isGreaterThan(200_000_000L);
    }
  }

  @Test
  void aHugeBodyHasNoEnd() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehavior.HUGE);
        InputStream body = open(endpoint)) {
      assertThat(body.readNBytes(4 << 20)).hasSize(4 << 20);
    }
  }

  @Test
  void aRedirectNamesTheOtherPort() throws IOException {
    HttpResponse<String> response = ask(ContainerBehavior.REDIRECTS);
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValue("http://127.0.0.1:1/elsewhere");
  }

  @Test
  void anotherIdIsNotKnown() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehavior.HEALTHY)) {
      HttpResponse<String> response =
          EndpointClient.get(EndpointClient.url(endpoint) + "/v2/credentials/another");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("InvalidIdInRequest");
    }
  }

  @Test
  void podIdentityWantsTheTokenThatTheFileHas() throws IOException {
    EndpointService service =
        of(
            CredentialsServer.POD_IDENTITY_AGENT,
            ContainerBehavior.HEALTHY,
            new ProjectedToken(() -> "the-token"));
    try (HttpEndpoint endpoint = EndpointClient.serve(service)) {
      String url = EndpointClient.url(endpoint) + CredentialsServer.POD_IDENTITY_AGENT.path();
      assertThat(EndpointClient.get(url).statusCode()).isEqualTo(401);
      assertThat(EndpointClient.get(url, "Authorization", "other").statusCode()).isEqualTo(403);
      JsonObject body = json(EndpointClient.get(url, "Authorization", "the-token"));
      assertThat(body.keySet()).contains("AccountId").doesNotContain("RoleArn");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LAMBDA, 404, 404",
    "TOKEN_EXCHANGE_SERVICE, 400, 403",
    "CLOUDSHELL, 404, 403",
    "CODEBUILD, 400, 200"
  })
  void eachServiceRefusesInItsOwnWay(CredentialsServer server, int wrongPath, int withoutToken)
      throws IOException {
    EndpointService service =
        of(server, ContainerBehavior.HEALTHY, new ProjectedToken(() -> "the-token"));
    try (HttpEndpoint endpoint = EndpointClient.serve(service)) {
      String url = EndpointClient.url(endpoint);
      assertThat(EndpointClient.get(url + "/other").statusCode()).isEqualTo(wrongPath);
      assertThat(EndpointClient.get(url + server.path()).statusCode()).isEqualTo(withoutToken);
      JsonObject body = json(EndpointClient.get(url + server.path(), "Authorization", "the-token"));
      assertThat(body.keySet()).contains("AccessKeyId", "SecretAccessKey", "Token", "Expiration");
    }
  }

  @Test
  void whatCodeBuildCallsTheRolesArnIsNone() throws IOException {
    EndpointService service =
        of(CredentialsServer.CODEBUILD, ContainerBehavior.HEALTHY, new ProjectedToken(() -> ""));
    try (HttpEndpoint endpoint = EndpointClient.serve(service)) {
      String url = EndpointClient.url(endpoint) + CredentialsServer.CODEBUILD.path();
      String role = json(EndpointClient.get(url)).get("RoleArn").getAsString();
      assertThat(role).doesNotStartWith("arn:").isNotEmpty();
    }
  }

  @Test
  void anotherTokenIsInTheFileOnceThePodIdentityAgentHasFailed() throws IOException {
    Deque<String> tokens = new ArrayDeque<>(List.of("old", "new"));
    ProjectedToken token = new ProjectedToken(tokens::pop);
    List<String> file = new ArrayList<>();
    token.writeTo(file::add);
    EndpointService service =
        of(CredentialsServer.POD_IDENTITY_AGENT, ContainerBehavior.ROTATES_TOKEN, token);
    try (HttpEndpoint endpoint = EndpointClient.serve(service)) {
      String url = EndpointClient.url(endpoint) + CredentialsServer.POD_IDENTITY_AGENT.path();
      assertThat(EndpointClient.get(url, "Authorization", "old").statusCode()).isEqualTo(500);
      assertThat(file).containsExactly("old", "new");
      assertThat(EndpointClient.get(url, "Authorization", "old").statusCode()).isEqualTo(403);
      assertThat(EndpointClient.get(url, "Authorization", "new").statusCode()).isEqualTo(200);
    }
  }

  private static InputStream open(HttpEndpoint endpoint) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            new URL(EndpointClient.url(endpoint) + CredentialsServer.ECS_AGENT.path())
                .openConnection();
    connection.setReadTimeout(300_000);
    return connection.getInputStream();
  }
}
