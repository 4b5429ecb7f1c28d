package dev.whoami.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.whoami.aws.Sts;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.world.UnhurriedSurroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The probes of both endpoints over real sockets, at a server that fails now and then. */
@Timeout(600)
class EndpointsOnSocketsTest {
  private static final String KEYS =
      "{\"Code\":\"Success\",\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"S\","
          + "\"Token\":\"T\",\"Expiration\":\"2099-01-01T18:00:00Z\"}";
  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";
  private static final String SESSION = "x-aws-ec2-metadata-token";

  private static final WireMockServer SERVER =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void lead() {
    SERVER.resetAll();
    System.setProperty("aws.containerCredentialsFullUri", SERVER.url("/role"));
    System.setProperty("aws.containerAuthorizationToken", "a-token");
    System.setProperty("aws.ec2MetadataServiceEndpoint", SERVER.baseUrl());
  }

  @AfterEach
  void leadNoMore() {
    System.clearProperty("aws.containerCredentialsFullUri");
    System.clearProperty("aws.containerAuthorizationToken");
    System.clearProperty("aws.ec2MetadataServiceEndpoint");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
  void aContainerEndpointThatBreaksOffOnceIsAskedAgain(Fault fault) {
    SERVER.stubFor(
        get("/role")
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("well")
            .willReturn(aResponse().withFault(fault)));
    SERVER.stubFor(
        get("/role").inScenario("once").whenScenarioStateIs("well").willReturn(okJson(KEYS)));
    Outcome outcome = look(Source.CONTAINER);
    assertThat(outcome.isFound()).as(outcome.reason()).isTrue();
    SERVER.verify(
        2, getRequestedFor(urlEqualTo("/role")).withHeader("Authorization", equalTo("a-token")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK"})
  void aContainerEndpointThatSendsGarbageIsAskedOnce(Fault fault) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
    assertThat(look(Source.CONTAINER).fault()).contains(dev.whoami.probe.Fault.MALFORMED);
    SERVER.verify(1, getRequestedFor(urlEqualTo("/role")));
  }

  @Test
  void aContainerEndpointThatOnlyFailsIsAskedSixTimes() {
    SERVER.stubFor(any(anyUrl()).willReturn(serverError()));
    assertThat(look(Source.CONTAINER).status()).isEqualTo(500);
    SERVER.verify(6, getRequestedFor(urlEqualTo("/role")));
  }

  @Test
  void someClientsAskTheInstanceForASessionAgain() {
    String token = "/latest/api/token";
    SERVER.stubFor(any(anyUrl()).atPriority(9).willReturn(unauthorized()));
    SERVER.stubFor(
        put(token)
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("well")
            .willReturn(serverError()));
    SERVER.stubFor(
        put(token).inScenario("once").whenScenarioStateIs("well").willReturn(ok("the-session")));
    SERVER.stubFor(get(ROLES).withHeader(SESSION, equalTo("the-session")).willReturn(ok("web")));
    SERVER.stubFor(
        get(ROLES + "web").withHeader(SESSION, equalTo("the-session")).willReturn(okJson(KEYS)));
    Outcome outcome = look(Source.INSTANCE_METADATA);
    assertThat(outcome.isFound()).isFalse();
    ImdsResponses facts = outcome.facts(ImdsResponses.class).orElseThrow();
    assertThat(facts.as(ImdsClientBehavior.usual()).isFound()).isFalse();
    assertThat(facts.as(ImdsClientBehavior.usual().repeatingTokenRequest()).isFound()).isTrue();
    assertThat(outcome.hasKey("ASIAEXAMPLEEXAMPLE01")).isTrue();
  }

  @Test
  void theInstanceIsAskedWithTheSessionThatItGave() {
    SERVER.stubFor(any(anyUrl()).atPriority(9).willReturn(unauthorized()));
    SERVER.stubFor(
        put("/latest/api/token")
            .withHeader("x-aws-ec2-metadata-token-ttl-seconds", equalTo("21600"))
            .willReturn(
                ok("a-session").withHeader("x-aws-ec2-metadata-token-ttl-seconds", "21600")));
    SERVER.stubFor(
        get(ROLES).withHeader(SESSION, equalTo("a-session")).willReturn(ok("node-role\n")));
    SERVER.stubFor(
        get(ROLES + "node-role")
            .withHeader(SESSION, equalTo("a-session"))
            .willReturn(okJson(KEYS).withChunkedDribbleDelay(4, 40)));
    Outcome outcome = look(Source.INSTANCE_METADATA);
    assertThat(outcome.reason()).isEqualTo("role node-role, IMDSv2");
    SERVER.verify(
        0, getRequestedFor(urlPathEqualTo(ROLES + "node-role")).withHeader(SESSION, absent()));
  }

  private static Outcome look(Source source) {
    return source
        .observe(
            new UnhurriedSurroundings(),
            EndpointsOnSocketsTest::noSts,
            ProbeOptions.of(false, false))
        .outcome();
  }

  private static Sts noSts() {
    throw new AssertionError("STS has nothing to do with it");
  }
}
