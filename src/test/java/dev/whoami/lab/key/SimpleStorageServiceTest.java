package dev.whoami.lab.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.endpoint.SimpleStorageService;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.scenario.StsBehavior;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimpleStorageServiceTest {
  private final KeyRing ring = new KeyRing();
  private final LabCredentials keys = ring.keysOf(Principal.OLD_ADMIN);
  private final HttpEndpoint endpoint =
      EndpointClient.serve(new SimpleStorageService(StsBehavior.HEALTHY, ring));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void anObjectIsWhatWasPut() throws Exception {
    assertThat(ask("PUT", "/orders/a/today.txt", "hello").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/orders/a/today.txt", "").body()).isEqualTo("hello");
    assertThat(ask("GET", "/orders/a/today.txt", "", "Range", "bytes=1-2").body()).isEqualTo("el");
    assertThat(ask("GET", "/orders/a/today.txt", "", "Range", "bytes=-2").body()).isEqualTo("lo");
    HttpResponse<String> head = ask("HEAD", "/orders/a/today.txt", "");
    assertThat(head.headers().firstValue("Content-Length")).contains("5");
    assertThat(ask("GET", "/orders?list-type=2&delimiter=/", "").body())
        .contains("<CommonPrefixes><Prefix>a/</Prefix>")
        .doesNotContain("<Contents>");
    assertThat(ask("GET", "/orders?list-type=2&prefix=a%2F", "").body())
        .contains("<Key>a/today.txt</Key>", "<Size>5</Size>");
    assertThat(ask("DELETE", "/orders/a/today.txt", "").statusCode()).isEqualTo(204);
    assertThat(ask("GET", "/orders/a/today.txt", "").body()).contains("<Code>NoSuchKey</Code>");
  }

  @Test
  void anObjectComesInParts() throws Exception {
    assertThat(ask("POST", "/orders/big?uploads", "").body()).contains("<UploadId>1</UploadId>");
    ask("PUT", "/orders/big?partNumber=2&uploadId=1", "world");
    ask("PUT", "/orders/big?partNumber=1&uploadId=1", "hello ");
    assertThat(ask("POST", "/orders/big?uploadId=1", "").body()).contains("<Key>big</Key>");
    assertThat(ask("GET", "/orders/big", "").body()).isEqualTo("hello world");
  }

  @Test
  void whatIsSignedInChunksIsTheirContent() throws Exception {
    String chunks = "5;chunk-signature=00\r\nhello\r\n0;chunk-signature=00\r\n\r\n";
    String how = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    ask("PUT", "/orders/chunks", chunks, "x-amz-content-sha256", how);
    assertThat(ask("GET", "/orders/chunks", "").body()).isEqualTo("hello");
  }

  @Test
  void anObjectIsCopied() throws Exception {
    ask("PUT", "/orders/one", "hello");
    ask("PUT", "/orders/two", "", "x-amz-copy-source", "/orders/one");
    assertThat(ask("GET", "/orders/two", "").body()).isEqualTo("hello");
  }

  @Test
  void whoeverHasNoValidKeysIsRefused() throws Exception {
    assertThat(send(request("GET", "/orders/x", "")).body()).contains("<Code>AccessDenied</Code>");
    assertThat(send(signed(request("GET", "/", ""), "AKIANOBODYKNOWSIT000")).body())
        .contains("<Code>InvalidAccessKeyId</Code>");
    LabCredentials ended = ring.expiredKeysOf(Principal.TASK_ROLE);
    HttpRequest.Builder late =
        signed(request("GET", "/orders/x", ""), ended.accessKeyId())
            .header("X-Amz-Security-Token", ended.sessionToken());
    assertThat(send(late).body()).contains("<Code>ExpiredToken</Code>");
  }

  private HttpResponse<String> ask(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = signed(request(method, path, body), keys.accessKeyId());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(EndpointClient.url(endpoint) + path))
        .method(method, BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder signed(HttpRequest.Builder request, String accessKeyId) {
    return request.header(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=" + accessKeyId + "/20260101/us-west-2/s3/aws4_request");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
