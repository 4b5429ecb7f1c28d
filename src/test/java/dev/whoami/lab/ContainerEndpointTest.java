package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerEndpointTest {
  private final KeyRing ring = new KeyRing();

  private HttpEndpoint serve(ContainerBehaviour behaviour) {
    return Asking.serve(ContainerEndpoint.ofEcs(behaviour, "http://127.0.0.1:1/elsewhere", ring));
  }

  private HttpResponse<String> ask(ContainerBehaviour behaviour) throws IOException {
    try (HttpEndpoint endpoint = serve(behaviour)) {
      return Asking.get(Asking.url(endpoint) + ContainerEndpoint.ECS_PATH);
    }
  }

  private static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  @Test
  void aHealthyEcsAgentHandsOutTheTaskRole() throws IOException {
    JsonObject body = json(ask(ContainerBehaviour.HEALTHY));
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
  void anErrorHasItsStatusAndItsWords(ContainerBehaviour behaviour, int status, String words)
      throws IOException {
    HttpResponse<String> response = ask(behaviour);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(words).doesNotContain("SecretAccessKey");
  }

  @Test
  void expiredCredentialsAreExpired() throws IOException {
    JsonObject body = json(ask(ContainerBehaviour.EXPIRED));
    assertThat(Instant.parse(body.get("Expiration").getAsString())).isBefore(Instant.now());
  }

  @Test
  void theThirdTryIsHealthy() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehaviour.FAILS_TWICE)) {
      String url = Asking.url(endpoint) + ContainerEndpoint.ECS_PATH;
      assertThat(Asking.get(url).statusCode()).isEqualTo(500);
      assertThat(Asking.get(url).statusCode()).isEqualTo(500);
      assertThat(Asking.get(url).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theConnectionClosesBeforeTheBodyIsWhole() {
    assertThatThrownBy(() -> ask(ContainerBehaviour.CLOSES_EARLY))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void aHangingEndpointAcceptsAndNeverAnswers() {
    assertThatThrownBy(() -> ask(ContainerBehaviour.HANGS))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void aDrippingEndpointSendsAByteAtATimeWithoutEnd() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehaviour.DRIPS);
        InputStream body = open(endpoint)) {
      long start = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        assertThat(body.read()).isEqualTo(' ');
      }
      assertThat(System.nanoTime() - start).isGreaterThan(200_000_000L);
      assertThat(body.available()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aHugeBodyHasNoEnd() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehaviour.HUGE);
        InputStream body = open(endpoint)) {
      assertThat(body.readNBytes(4 << 20)).hasSize(4 << 20);
    }
  }

  @Test
  void aRedirectNamesTheOtherPort() throws IOException {
    HttpResponse<String> response = ask(ContainerBehaviour.REDIRECTS);
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValue("http://127.0.0.1:1/elsewhere");
  }

  @Test
  void anotherIdIsNotKnown() throws IOException {
    try (HttpEndpoint endpoint = serve(ContainerBehaviour.HEALTHY)) {
      HttpResponse<String> response = Asking.get(Asking.url(endpoint) + "/v2/credentials/another");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("InvalidIdInRequest");
    }
  }

  @Test
  void podIdentityWantsTheTokenThatTheFileHas() throws IOException {
    Service service =
        ContainerEndpoint.ofPodIdentity(ContainerBehaviour.HEALTHY, "the-token", "", ring);
    try (HttpEndpoint endpoint = Asking.serve(service)) {
      String url = Asking.url(endpoint) + ContainerEndpoint.POD_PATH;
      assertThat(Asking.get(url).statusCode()).isEqualTo(401);
      assertThat(Asking.get(url, "Authorization", "other").statusCode()).isEqualTo(403);
      JsonObject body = json(Asking.get(url, "Authorization", "the-token"));
      assertThat(body.keySet()).contains("AccountId").doesNotContain("RoleArn");
    }
  }

  private static InputStream open(HttpEndpoint endpoint) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            new URL(Asking.url(endpoint) + ContainerEndpoint.ECS_PATH).openConnection();
    connection.setReadTimeout(2000);
    return connection.getInputStream();
  }
}
