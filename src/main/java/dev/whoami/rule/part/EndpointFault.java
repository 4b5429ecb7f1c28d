package dev.whoami.rule.part;

import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.SettingName;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.EndpointServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.ContainerAddress;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a fault at the container endpoint, which is called with this process's variables or with
 * lost ones.
 */
public final class EndpointFault {
  private EndpointFault() {}

  /** Shows the end of the agent's log on the instance. */
  public static Remedy log(String text) {
    return Remedy.of(text).fix(Fix.of("WHO202", "agent-log"));
  }

  /** The observation of the endpoint. */
  public static Observation observation(Judgement j) {
    Examination x = j.examination();
    Observation own = x.seen().of(Source.CONTAINER);
    return own.outcome().isAbsent()
        ? x.parent().observation().filter(it -> it.source() == Source.CONTAINER).orElse(own)
        : own;
  }

  public static Optional<Observation> among(Judgement j, Fault... faults) {
    Observation seen = observation(j);
    return seen.outcome().fault().filter(Arrays.asList(faults)::contains).map(fault -> seen);
  }

  /**
   * Whether the code and every client library found here have keys from a source before the
   * endpoint. Then the endpoint's fault changes no identity.
   */
  public static boolean isBypassed(Judgement j) {
    Examination x = j.examination();
    return x.winner().isPresent()
        && Stream.concat(Stream.of(x.walk()), x.walks().stream().filter(x::isInstalled))
            .noneMatch(EndpointFault::comesToEndpoint);
  }

  private static boolean comesToEndpoint(Walk walk) {
    return walk.visits().stream()
        .anyMatch(it -> it.source() == Source.CONTAINER && it.did() != Visit.Did.NOT_REACHED);
  }

  /** Whether clients call a host that does not exist, because the variable is not a path. */
  public static boolean isOfNoPath(Observation endpoint) {
    return endpoint
        .outcome()
        .facts(ContainerResponses.class)
        .filter(ContainerResponses::isOfNoPath)
        .isPresent();
  }

  /** Whether it is the agent of EKS Pod Identity, and no token is configured for it. */
  public static boolean lacksToken(Observation endpoint) {
    return endpoint
        .outcome()
        .facts(ContainerResponses.class)
        .filter(ContainerResponses::lacksTokenOfPodIdentity)
        .isPresent();
  }

  /** Whether the Pod Identity agent is called with a path that it does not have. */
  public static boolean isOtherPathOfPods(Judgement j) {
    return server(j).filter(ContainerServer.POD_IDENTITY_AGENT::equals).isPresent()
        && asked(j)
            .flatMap(ContainerAddress::uri)
            .filter(it -> !it.getPath().equals("/v1/credentials"))
            .isPresent();
  }

  /** The kind of server, by its address. */
  static Optional<ContainerServer> server(Judgement j) {
    return EndpointServer.asked(observation(j), j.examination());
  }

  /** Whether it is the agent of EKS Pod Identity, whatever else indicates a pod. */
  public static boolean isOfPods(Judgement j) {
    return j.examination().place().platform().isPod()
        || server(j).filter(ContainerServer.POD_IDENTITY_AGENT::equals).isPresent();
  }

  /** The address of the endpoint, quoted for a shell. */
  public static String address(Judgement j) {
    Optional<ContainerAddress> asked = asked(j);
    if (ofProperty(j).isPresent()) {
      return asked.filter(ContainerAddress::isRelative).isPresent()
          ? "http://169.254.170.2/PATH"
          : "ADDRESS";
    }
    return asked.filter(ContainerAddress::isRelative).isPresent()
        ? "\"http://169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI\""
        : "\"$AWS_CONTAINER_CREDENTIALS_FULL_URI\"";
  }

  /** The variable with the address, or the system property that replaces it. */
  public static String setting(Judgement j) {
    return asked(j)
        .map(ContainerAddress::setting)
        .map(SettingName::text)
        .orElse("the credentials variable");
  }

  /** The system property with the address, which no shell knows. */
  public static Optional<String> ofProperty(Judgement j) {
    return asked(j)
        .map(ContainerAddress::setting)
        .filter(SettingName::isProperty)
        .map(SettingName::text);
  }

  private static Optional<ContainerAddress> asked(Judgement j) {
    return observation(j)
        .outcome()
        .facts(ContainerResponses.class)
        .map(ContainerResponses::address);
  }

  /**
   * The fix at the agent; another one if AWS, or a program of the user, runs the server. {@code
   * otherwise} is the fix on an instance of the user's, or in the user's cluster.
   */
  public static Remedy atTheAgent(Judgement j, Remedy otherwise) {
    Optional<Remedy> ofProgram = EndpointProgram.repair(j);
    return (ofProgram.isPresent() ? ofProgram : EndpointOwner.repair(j.examination()))
        .orElse(otherwise);
  }
}
