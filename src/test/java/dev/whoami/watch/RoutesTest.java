package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.server.SampleRequests;
import dev.whoami.world.server.ServerRequest;
import dev.whoami.world.server.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which caller gets which answer. */
class RoutesTest {
  private static final String TOKEN = "0123456789abcdef";
  private static final Watch WELL = RecordedWatch.of("ecs-ec2-task-role").run();
  private static final Watch ILL = RecordedWatch.of("ecs-ec2-host-role").run();

  private final FakeSurroundings here = new FakeSurroundings().file("/token", TOKEN + "\n");
  private final Authorizer open = Authorizer.open();
  private final Authorizer kept = Authorizer.keptBy("/token", here);

  private static Watch before() {
    return new Watch(
        Optional::empty,
        new FakeSurroundings(),
        dev.whoami.inspect.DiagnosisRequest.usual(),
        new Schedule(Duration.ofMinutes(1), () -> 0.5, rest -> false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/diagnosis", "/metrics", "/healthz", "/readyz"})
  void everyPageHoldsNoSecret(String path) {
    ServerResponse answer = WELL.answer(SampleRequests.get(path), open);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isNotBlank()
        .doesNotContain("t4skS3cr3t")
        .doesNotContain("h0stS3cr3t")
        .doesNotContain("ASIATASKROLEKEY7Q4K")
        .doesNotContain("AQAEALk2imds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/diagnosis", "/metrics", "/nowhere", "/healthz/../metrics"})
  void withoutTheTokenTheIdentityIsNotShown(String path) {
    ServerResponse answer = WELL.answer(SampleRequests.get(path), kept);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers()).containsKey("WWW-Authenticate");
    assertThat(answer.body()).doesNotContain("OrdersTaskRole").contains("--token-file");
  }

  @Test
  void withoutTheTokenHealthIsAWord() {
    assertThat(WELL.answer(SampleRequests.get("/healthz"), kept).body()).isEqualTo("healthy\n");
    ServerResponse ill = ILL.answer(SampleRequests.get("/healthz"), kept);
    assertThat(ill.status()).isEqualTo(503);
    assertThat(ill.body()).isEqualTo("unhealthy\n");
    ServerResponse told = ILL.answer(SampleRequests.with("Bearer " + TOKEN, "/healthz"), kept);
    assertThat(told.body()).contains("WHO101");
  }

  @Test
  void whoHasTheTokenIsAnswered() {
    ServerRequest request = SampleRequests.with("bearer  " + TOKEN, "/metrics");
    assertThat(WELL.answer(request, kept).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer 0123456789abcdeF",
        "Bearer 0123456789abcde",
        "Bearer 0123456789abcdef0",
        "Bearer ",
        "Bearer",
        "Basic 0123456789abcdef",
        "0123456789abcdef",
        ""
      })
  void anotherTokenIsNone(String authorization) {
    ServerRequest request = SampleRequests.with(authorization, "/metrics");
    assertThat(WELL.answer(request, kept).status()).isEqualTo(401);
  }

  /** Such tokens are changed while a program runs. */
  @Test
  void theTokenIsReadAgain() {
    here.file("/token", "fedcba9876543210");
    assertThat(WELL.answer(SampleRequests.with("Bearer " + TOKEN, "/metrics"), kept).status())
        .isEqualTo(401);
    assertThat(
            WELL.answer(SampleRequests.with("Bearer fedcba9876543210", "/metrics"), kept).status())
        .isEqualTo(200);
  }

  @Test
  void aMissingOrEmptyTokenFileAdmitsNoOne() {
    here.noFile("/token", Reading.Status.MISSING);
    assertThat(WELL.answer(SampleRequests.with("Bearer ", "/metrics"), kept).status())
        .isEqualTo(401);
    assertThat(kept.flaw()).contains("does not exist");
    here.file("/token", "");
    assertThat(WELL.answer(SampleRequests.with("Bearer ", "/metrics"), kept).status())
        .isEqualTo(401);
    assertThat(kept.flaw()).contains("is blank");
    here.file("/token", "0123456789abcde");
    assertThat(kept.flaw()).contains("has a token of fewer than 16 characters");
    here.file("/token", TOKEN);
    assertThat(kept.flaw()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:9464", "127.0.0.1:9464", "127.9.9.9", "[::1]:1", ""})
  void onLoopbackWhoCallsItSoIsAnswered(String host) {
    assertThat(WELL.answer(SampleRequests.to(host, "/diagnosis"), open).status()).isEqualTo(200);
  }

  /** A name that was made to lead here, so that a page in a browser can read what is answered. */
  @ParameterizedTest
  @ValueSource(
      strings = {"example.com:9464", "localhost.example.com", "127.0.0.1.example.com", "10.0.0.1"})
  void onLoopbackAnotherNameLearnsNothing(String host) {
    for (String path : List.of("/", "/diagnosis", "/metrics", "/nowhere")) {
      ServerResponse answer = WELL.answer(SampleRequests.to(host, path), open);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).contains("127.0.0.1 or localhost").doesNotContain("OrdersTask");
    }
    assertThat(WELL.answer(SampleRequests.to(host, "/healthz"), open).body())
        .isEqualTo("healthy\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
  void onlyReadingIsAnswered(String method) {
    ServerResponse answer = WELL.answer(SampleRequests.of(method, "/metrics"), open);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD");
  }

  @Test
  void aPageThatIsNotThereNamesThoseThatAre() {
    ServerResponse answer = WELL.answer(SampleRequests.get("/metricz"), open);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("/metrics").doesNotContain("metricz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/diagnosis", "/healthz", "/readyz"})
  void beforeTheFirstRunNothingIsClaimed(String path) {
    ServerResponse answer = before().answer(SampleRequests.get(path), open);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).containsIgnoringCase("no run has ended yet");
  }

  @Test
  void beforeTheFirstRunTheMetricsSayWhatIsKnown() {
    assertThat(before().answer(SampleRequests.get("/metrics"), open).body())
        .contains("whoami_healthy 0.0")
        .doesNotContain("whoami_identity");
  }

  @Test
  void thePageRefreshesItselfOnceAnInterval() {
    ServerResponse answer = WELL.answer(SampleRequests.get("/"), open);
    assertThat(answer.headers()).containsEntry("Refresh", "60");
    assertThat(answer.body()).contains("<!DOCTYPE html>").contains("OrdersTaskRole");
  }

  @Test
  void thePageSaysHowOldItIsAndWhatChangedLately() {
    assertThat(WELL.answer(SampleRequests.get("/"), open).body())
        .contains(" UTC, every 60 s. <b class=\"good\">This container is healthy</b>: ")
        .doesNotContain("Last changes");
    Watch changed = RecordedWatch.of("ecs-ec2-task-role", "ecs-ec2-host-role").run();
    assertThat(changed.answer(SampleRequests.get("/"), open).body())
        .contains("Last changes")
        .contains("<li>2026-");
    assertThat(ILL.answer(SampleRequests.get("/"), open).body())
        .contains("<b class=\"bad\">This container is unhealthy</b>: ")
        .doesNotContain("h0stS3cr3t");
  }

  private static final String PROTOBUF =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

  /** A Prometheus that scrapes native histograms asks for protobuf first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        PROTOBUF,
        PROTOBUF + ";q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        "",
        "*/*",
        "application/json",
        "text/plain;version=1.0.0;escaping=allow-utf-8",
        "application/openmetrics-text;version=1.0.0;q=0,text/plain",
        "application/openmetrics-text;q=0.2,text/plain;q=0.3",
        "application/openmetrics-text;version=2.0.0",
        "application/openmetrics-text;q=high",
        "application/openmetrics-text;q=7",
        "x-application/openmetrics-text",
        ",;,;q=;=q;;/",
        ";;;;;q=0.5,,,\u0000\uffff\"",
      })
  void metricsAreInPrometheusTextWhereNothingBetterIsAccepted(String accept) {
    ServerResponse answer = WELL.answer(SampleRequests.accepting(accept, "/metrics"), open);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body()).contains("# TYPE whoami_healthy gauge").doesNotContain("# EOF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/openmetrics-text",
        "Application/OpenMetrics-Text ; Version = 1.0.0 ; Q = 0.001",
        "application/openmetrics-text;version=0.0.1,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        PROTOBUF
            + ";q=0.6,application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
            + "application/openmetrics-text;version=0.0.1;q=0.4,"
            + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,"
            + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1",
      })
  void metricsAreInOpenMetricsWhereThatIsWanted(String accept) {
    ServerResponse answer = WELL.answer(SampleRequests.accepting(accept, "/metrics"), open);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).startsWith("application/openmetrics-text; version=1.0.0;");
    assertThat(answer.body()).endsWith("# EOF\n");
  }

  /** A listener lets no more through than 16 KiB. */
  @Test
  void aHugeAcceptHeaderIsReadToItsEnd() {
    String accept =
        "a/b;".repeat(2000) + ",x/y;q=0.1".repeat(800) + ",application/openmetrics-text";
    ServerResponse answer = WELL.answer(SampleRequests.accepting(accept, "/metrics"), open);
    assertThat(answer.body()).endsWith("# EOF\n");
  }

  @Test
  void metricsAreInTheFormatThatIsWanted() {
    ServerRequest open1 =
        SampleRequests.accepting("application/openmetrics-text; version=1.0.0", "/metrics");
    assertThat(WELL.answer(open1, open).body())
        .endsWith("# EOF\n")
        .contains("# TYPE whoami_verdict stateset")
        .contains("# TYPE whoami_identity info");
    assertThat(WELL.answer(SampleRequests.get("/metrics"), open).body())
        .doesNotContain("# EOF")
        .contains(
            "whoami_identity_info{account=\"111122223333\",arn=\"arn:aws:sts::111122223333:"
                + "assumed-role/OrdersTaskRole/5f1c8e0a7d2b4963a8e4c1d07b9f2360\","
                + "certainty=\"LIKELY\",client=\"aws-sdk-java-v2\",kind=\"TASK_ROLE\","
                + "role=\"OrdersTaskRole\",source=\"CONTAINER\"} 1")
        .contains("whoami_credentials_expire_in_seconds{source=\"CONTAINER\"} 21420.0")
        .contains("whoami_run_duration_seconds_count 1")
        .contains("whoami_last_run_timestamp_seconds 1.7672688E9")
        .contains("whoami_healthy 1.0");
  }
}
