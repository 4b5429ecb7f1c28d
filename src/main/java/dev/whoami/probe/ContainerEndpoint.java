package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.client.JavaV2;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The endpoint that gives a container its role: the ECS agent's, Fargate's, or EKS Pod Identity's.
 *
 * <p>First the probe reads the address: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI at 169.254.170.2. If
 * it is not set, the address is AWS_CONTAINER_CREDENTIALS_FULL_URI, whose host must be one that a
 * token may be sent to. Next it reads the authorization: AWS_CONTAINER_AUTHORIZATION_TOKEN, or the
 * content of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE if that is not set. Finally it sends the
 * request, up to six times while the endpoint fails ({@link ContainerRetries}).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">
 *     AWS: container credential provider</a>
 */
final class ContainerEndpoint implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    ContainerAddress relative = ContainerAddress.relative(w, options);
    ContainerAddress full = ContainerAddress.full(w, options);
    boolean isSet = relative.isSet() || full.isSet();
    if (!isSet && !Authorization.isFileSet(w.aside())) {
      return Outcome.absent("no URI in the environment");
    }
    Authorization authorization = Authorization.read(w);
    boolean ipv6Mode =
        w.setting(SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE)
            .text()
            .equalsIgnoreCase("IPv6");
    ContainerResponses facts =
        new ContainerResponses(
            ask(relative, authorization, w, options),
            ask(full, authorization, w, options),
            authorization,
            ipv6Mode,
            HttpProxy.readIfSet(w));
    return facts.as(JavaV2.container()).with(facts);
  }

  private static AddressTries ask(
      ContainerAddress address, Authorization authorization, Witness w, ProbeOptions options) {
    Map<Authorization.From, List<Outcome>> tries = new EnumMap<>(Authorization.From.class);
    if (!address.uri().isPresent()) {
      return new AddressTries(address, tries, Collections.emptyList());
    }
    List<Outcome> passed = new ArrayList<>();
    List<Outcome> before = Collections.emptyList();
    HttpCall call = HttpCall.get(address.uri().get()).by(routeTo(address.host()));
    for (Authorization.From from : authorization.ways()) {
      boolean isTokenless = from == Authorization.From.NOWHERE;
      List<Outcome> made =
          address.host() == HostKind.UNCHECKED && !isTokenless
              ? withheld(address, call, w)
              : tries(ContainerRequest.of(call, authorization, from), address.host(), w, options);
      List<Outcome> met = new ArrayList<>(passed);
      met.addAll(made);
      tries.put(from, met);
      passed.addAll(thatPassed(made));
      before = from == Authorization.From.FILE ? made : before;
    }
    return new AddressTries(address, tries, withNewToken(before, call, authorization, w));
  }

  /**
   * The endpoint's failures that were over by the last try, with any token. A client that asked in
   * another way at that time would have got them first.
   */
  private static List<Outcome> thatPassed(List<Outcome> made) {
    int last = made.size() - 1;
    return last > 0 && !made.get(last).isRetriedUnder(RetryPolicy.SERVER_ERRORS)
        ? made.subList(0, last)
        : Collections.emptyList();
  }

  /** The first try, and the tries with the token that has replaced the first one since. */
  private static List<Outcome> withNewToken(
      List<Outcome> before, HttpCall call, Authorization authorization, Witness w) {
    // With two tries or more, the first one was not withheld.
    if (before.size() < 2 || before.stream().anyMatch(Outcome::isFound)) {
      return Collections.emptyList();
    }
    Authorization now = Authorization.read(w.aside());
    if (!now.hasOtherFileThan(authorization)) {
      return Collections.emptyList();
    }
    List<Outcome> all = new ArrayList<>(before.subList(0, 1));
    all.addAll(ContainerRetries.of(ContainerRequest.of(call, now, Authorization.From.FILE), w));
    return Collections.unmodifiableList(all);
  }

  /**
   * The request never goes through a proxy, because it carries a token. A host that counts as local
   * is only contacted on this machine, even if its name now resolves to another one.
   */
  private static HttpCall.Route routeTo(HostKind host) {
    return host.isOnThisMachine() || host == HostKind.LOOPBACK_NUMBER
        ? HttpCall.Route.LOOPBACK
        : HttpCall.Route.DIRECT;
  }

  private static List<Outcome> withheld(ContainerAddress address, HttpCall call, Witness w) {
    w.refrain(call, "the token would be sent to another machine");
    return Collections.singletonList(
        Outcome.failed(
            Fault.NOT_RUN,
            "not asked: "
                + address.shownHost()
                + " is not this machine, and the SDK for Java sends the token to it"));
  }

  private static List<Outcome> tries(
      ContainerRequest request, HostKind host, Witness w, ProbeOptions options) {
    if (host == HostKind.OTHER) {
      w.refrain(request.call(), "the host is not one that the SDK sends a token to");
      return Collections.emptyList();
    }
    if (options.isOffline()) {
      w.refrain(request.call(), "offline");
      return Collections.singletonList(Outcome.failed(Fault.NOT_RUN, "not asked offline"));
    }
    return ContainerRetries.of(request, w);
  }
}
