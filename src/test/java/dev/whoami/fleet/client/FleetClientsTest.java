package dev.whoami.fleet.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Goldens;
import dev.whoami.RecordedScenario;
import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.fleet.model.ClientsApart;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table is the catalog's: every client walks its chain in a recorded pod with that fault. */
class FleetClientsTest {
  private static final Path TABLE =
      Path.of("src/main/resources/dev/whoami/fleet/client/clients.tsv");

  private static final Map<RoleFault, String> WORLDS = new EnumMap<>(RoleFault.class);

  static {
    WORLDS.put(RoleFault.ONLY_ROLE, "irsa-half-set-role");
    WORLDS.put(RoleFault.ONLY_TOKEN_FILE, "irsa-half-set-file");
    WORLDS.put(RoleFault.NO_TOKEN, "irsa-token-missing");
    WORLDS.put(RoleFault.NOT_A_ROLE, "irsa-arn-of-policy");
    WORLDS.put(RoleFault.NOT_TRUSTED, "irsa-denied");
    WORLDS.put(RoleFault.ONLY_AGENT_TOKEN_FILE, "pod-identity-half-set-token");
    WORLDS.put(RoleFault.NO_AGENT_TOKEN, "pod-identity-token-missing");
    WORLDS.put(RoleFault.NO_AGENT, "pod-identity-agent-refuses");
    WORLDS.put(RoleFault.NO_ASSOCIATION, "pod-identity-no-association");
    WORLDS.put(RoleFault.AGENT_NOT_TRUSTED, "pod-identity-role-untrusting");
  }

  @Test
  void theTableIsThatOfTheCatalog() throws IOException {
    assertThat(WORLDS).containsOnlyKeys(RoleFault.values());
    Map<RoleFault, Observations> worlds = new EnumMap<>(RoleFault.class);
    WORLDS.forEach(
        (fault, name) ->
            worlds.put(fault, RecordedScenario.named(name).diagnosis().examination().seen()));
    StringBuilder table = new StringBuilder("id\ttitle\tkind");
    worlds.keySet().forEach(it -> table.append('\t').append(it));
    for (Client each : Client.values()) {
      if (!each.isOfHadoop()) {
        String kind = each.isProgram() ? "program" : "sdk";
        String title = each.sdk().isPresent() ? each.title() : each.shortTitle();
        table.append('\n').append(each.id()).append('\t').append(title).append('\t').append(kind);
        worlds.values().forEach(it -> table.append('\t').append(end(each.walk(it))));
      }
    }
    Goldens.of(FleetClientsTest.class).compare(TABLE, table.append('\n').toString());
  }

  private static ClientEnd end(Walk walk) {
    return switch (walk.ending()) {
      case ANONYMOUS -> ClientEnd.UNSIGNED;
      case FOUND -> {
        // In all of these worlds, the pod's own role does not work.
        assertThat(walk.winner().orElseThrow().source()).isEqualTo(Source.INSTANCE_METADATA);
        yield ClientEnd.NODE_ROLE;
      }
      case STOPPED, NOTHING -> ClientEnd.ERROR;
      default -> throw new AssertionError(walk.client() + " " + walk.ending());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "registry.k8s.io/external-dns/external-dns:v0.15.0, external-dns",
    "public.ecr.aws/aws-cli/aws-cli@sha256:aa, aws-cli-v2",
    "public.ecr.aws/eks/aws-load-balancer-controller:v2.8.1, aws-load-balancer-controller",
    "quay.io/jetstack/cert-manager-controller:v1.16, cert-manager",
    "velero/velero, velero"
  })
  void aProgramIsKnownByItsImage(String image, String id) {
    assertThat(FleetClients.inImage(image)).map(FleetClient::id).contains(id);
  }

  @Test
  void anotherImageSaysNothing() {
    assertThat(FleetClients.inImage("111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:7"))
        .isEmpty();
  }

  /** The silent fallback is what differs: Java takes the node's role, and Python ends. */
  @Test
  void theSdksThatDifferAreNamedApart() {
    ClientsApart apart =
        ClientsApart.of(RoleFault.NOT_TRUSTED, List.of("shop:7"), NodeKeys.Reach.REACHABLE);
    assertThat(apart.differ()).isTrue();
    assertThat(apart.text())
        .matches("Java 2.x, .* and \\d+ others: node's role; AWS CLI 2, boto3, .* others: error");
    assertThat(
            ClientsApart.of(RoleFault.NOT_TRUSTED, List.of("shop:7"), NodeKeys.Reach.UNKNOWN)
                .text())
        .contains(": node's role if in reach; ");
  }

  /** One container with an unknown program may have any SDK. */
  @Test
  void aProgramCountsOnlyWhereEveryImageIsKnown() {
    String known = "registry.k8s.io/external-dns/external-dns:v0.15.0";
    ClientsApart one =
        ClientsApart.of(RoleFault.NO_AGENT, List.of(known), NodeKeys.Reach.REACHABLE);
    assertThat(one.clients()).extracting(FleetClient::id).containsExactly("external-dns");
    assertThat(one.commonEnd()).contains(ClientEnd.ERROR);
    assertThat(one.told()).contains("ExternalDNS, by AWS SDK for Go v2: error");
    assertThat(
            ClientsApart.of(RoleFault.NO_AGENT, List.of(known, "shop:7"), NodeKeys.Reach.REACHABLE)
                .clients())
        .hasSize(FleetClients.sdks().size());
  }
}
