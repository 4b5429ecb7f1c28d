package dev.whoami.world;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.http.HttpTarget;
import dev.whoami.world.process.ProcessUser;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * The surroundings of a process that belongs to another user or is in another network. Its settings
 * may name addresses that only whoami can reach. So whoami asks only the endpoints that AWS
 * defines, which are link-local ones and STS, and those on loopback if the process shares it. No
 * other name is even resolved.
 */
public final class UntrustedSurroundings extends ForwardingSurroundings {
  /** The addresses of instance metadata, ECS and EKS Pod Identity. */
  private static final Set<String> ON_LINK =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "169.254.169.254",
                  "[fd00:ec2::254]",
                  "169.254.170.2",
                  "169.254.170.23",
                  "[fd00:ec2::23]")));

  private static final Pattern STS =
      Pattern.compile(
          "sts(-fips)?(\\.[a-z]{2,4}(-[a-z]{2,10}){1,3}-\\d)?"
              + "\\.(amazonaws\\.(com(\\.cn)?|eu)|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk"
              + "|csp\\.hci\\.ic\\.gov|api\\.(aws(\\.(scloud|(hci\\.)?ic\\.gov))?"
              + "|amazonwebservices\\.(com\\.cn|eu)|cloud-aws\\.adc-e\\.uk))");

  private final boolean isSameNetwork;
  private final AtomicBoolean hasRefused = new AtomicBoolean();

  private UntrustedSurroundings(Surroundings its, boolean isSameNetwork) {
    super(its);
    this.isSameNetwork = isSameNetwork;
  }

  /**
   * The limited surroundings of a process; empty if both processes have the same user and network.
   */
  public static Optional<UntrustedSurroundings> of(Surroundings its, Surroundings here) {
    Optional<ProcessUser> own = user(here);
    boolean isSameUser =
        own.isPresent() && user(its).filter(it -> it.isOnly(own.get())).isPresent();
    Reading network = its.link("/proc/self/ns/net");
    Reading ownNetwork = here.link("/proc/self/ns/net");
    boolean isSameNetwork = network.text().equals(ownNetwork.text());
    return isSameUser && isSameNetwork
        ? Optional.empty()
        : Optional.of(new UntrustedSurroundings(its, isSameNetwork));
  }

  private static Optional<ProcessUser> user(Surroundings of) {
    return ProcessUser.in(of.file("/proc/self/status").text());
  }

  /** Whether some address was not asked, so that the answers are incomplete. */
  public boolean hasRefused() {
    return hasRefused.get();
  }

  @Override
  public HttpReply http(HttpCall call) {
    if (HttpTarget.of(call.uri()).filter(this::isKnown).isPresent()) {
      return super.http(call);
    }
    hasRefused.set(true);
    return HttpReply.none(HttpReply.Ending.NOT_SENT);
  }

  private boolean isKnown(HttpTarget target) {
    return ON_LINK.contains(target.host())
        || (target.isTls() && target.isOnUsualPort() && STS.matcher(target.host()).matches())
        || (isSameNetwork && isLoopback(target.host()));
  }

  @Override
  public boolean isLoopback(String host) {
    return HttpTarget.isLoopback(host);
  }
}
