package dev.whoami.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.InstanceStandIn;
import dev.whoami.lab.scenario.TaskNamespaces;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stand-ins answer, as their sources have it. */
class InstanceStandInTest {
  private static final String TOKEN = "X-aws-ec2-metadata-token";
  private static final String LIFETIME = "X-aws-ec2-metadata-token-ttl-seconds";
  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";
  private static final String ID = "/latest/meta-data/instance-id";

  private final KeyRing ring = new KeyRing();
  private HttpEndpoint endpoint = EndpointClient.serve(new SigningHelperEndpoint(ring));

  private void stand(InstanceStandIn program) {
    endpoint.close();
    EndpointService instance =
        new InstanceMetadataEndpoint(
            InstanceBehavior.V2_ONLY, Principal.NODE_ROLE, TaskNamespaces.ABSENT, ring);
    endpoint = EndpointClient.serve(new PodRoleEndpoint(program, ring, instance));
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws IOException {
    return EndpointClient.get(EndpointClient.url(endpoint) + path, headers);
  }

  private String token() throws IOException {
    return EndpointClient.put(EndpointClient.url(endpoint) + "/latest/api/token", LIFETIME, "60")
        .body();
  }

  private String ownerOf(HttpResponse<String> keys) {
    String id =
        JsonParser.parseString(keys.body()).getAsJsonObject().get("AccessKeyId").getAsString();
    return Objects.requireNonNull(ring.owners().get(id));
  }

  @Test
  void theHelperGivesItsRoleForATokenAndNothingElse() throws IOException {
    assertThat(get(ROLES).statusCode()).isEqualTo(401);
    assertThat(get(ROLES).body()).isEqualTo("no token provided");
    assertThat(get(ROLES, TOKEN, "x").body()).isEqualTo("invalid token provided");
    String token = token();
    assertThat(get(ROLES, TOKEN, token).body()).isEqualTo("app-anywhere-role");
    assertThat(get(ROLES, TOKEN, token).headers().firstValue("Server")).isEmpty();
    assertThat(ownerOf(get(ROLES + "app-anywhere-role", TOKEN, token)))
        .endsWith("assumed-role/app-anywhere-role/5c3fd21e0a9b7746e1");
    assertThat(get(ID, TOKEN, token).statusCode()).isEqualTo(404);
    assertThat(get("/latest/api/token").statusCode()).isEqualTo(405);
  }

  @Test
  void kube2iamGivesThePodsRoleWithoutATokenAndForwardsTheRest() throws IOException {
    stand(InstanceStandIn.KUBE2IAM);
    assertThat(get(ROLES).body()).isEqualTo("app-annotated-role");
    assertThat(get(ROLES).headers().firstValue("Server")).contains("EC2ws");
    assertThat(ownerOf(get(ROLES + "app-annotated-role")))
        .endsWith("assumed-role/app-annotated-role/9c0f1d52-app-annotated-role");
    assertThat(get(ROLES + "eksNodeRole").statusCode()).isEqualTo(403);
    assertThat(get(ID).statusCode()).isEqualTo(401);
    assertThat(get(ID, TOKEN, token()).body()).isEqualTo("i-0abc1234def567890");
  }

  @Test
  void kiamGivesThePodsRoleAndForwardsTokensAlone() throws IOException {
    stand(InstanceStandIn.KIAM);
    assertThat(get(ROLES).body()).isEqualTo("app-annotated-role");
    assertThat(get(ROLES).headers().firstValue("Server")).isEmpty();
    assertThat(ownerOf(get(ROLES + "app-annotated-role")))
        .endsWith("assumed-role/app-annotated-role/kiam-kiam");
    assertThat(get(ID, TOKEN, token()).statusCode()).isEqualTo(404);
    assertThat(get(ID).body())
        .isEqualTo("request blocked by allow-route-regexp \"^$\": " + ID + "\n");
  }
}
