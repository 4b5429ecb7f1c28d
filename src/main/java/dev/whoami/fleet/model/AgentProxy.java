package dev.whoami.fleet.model;

import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.fleet.input.Fields;
import dev.whoami.world.file.Reading;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A proxy that clients may ask for the keys of Pod Identity, in place of the agent. */
final class AgentProxy {
  private static final String URI_VARIABLE = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final URI AGENT = URI.create("http://169.254.170.23/v1/credentials");
  private static final URI AGENT_V6 = URI.create("http://[fd00:ec2::23]/v1/credentials");

  /** Those of the clients that ask a container endpoint through a proxy: no other client does. */
  private static final Set<ProxySelection> SELECTIONS =
      Collections.unmodifiableSet(EnumSet.of(ProxySelection.GO, ProxySelection.KOTLIN));

  private AgentProxy() {}

  /** Why the agent may not be asked: one clause; empty if each client asks it itself. */
  static String in(List<Fields> variables) {
    HttpProxy proxy = HttpProxy.of(name -> read(name, variables));
    boolean isIpv6 = read(URI_VARIABLE, variables).text().contains("[");
    URI agent = isIpv6 ? AGENT_V6 : AGENT;
    if (SELECTIONS.stream().noneMatch(it -> proxy.isSentTo(agent, it))) {
      return "";
    }
    boolean isOpen =
        variables.stream()
            .anyMatch(it -> it.text("name").equalsIgnoreCase("no_proxy") && !it.has("value"));
    return isOpen
        ? "HTTP_PROXY is set, and the file does not show whether NO_PROXY names the agent"
        : "HTTP_PROXY is set, and some clients ask the agent through it";
  }

  /**
   * The last one counts. A value that is not in the file, as one from a ConfigMap, is some text.
   */
  private static Reading read(String name, List<Fields> variables) {
    Optional<Fields> last =
        variables.stream().filter(it -> it.text("name").equals(name)).reduce((a, b) -> b);
    boolean isExempt = name.equalsIgnoreCase("no_proxy");
    return last.map(it -> it.given("value").orElse(it.has("value") || isExempt ? "" : "unknown"))
        .map(Reading::present)
        .orElse(Reading.none(Reading.Status.NOT_SET));
  }
}
