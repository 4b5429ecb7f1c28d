package dev.whoami.log.trail;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What made a request with the role of a host, as far as its User-Agent proves that. */
public enum RequestSource {
  /** Code in a container says of itself where it runs. */
  CONTAINER("a container"),
  /** A program that belongs to the host and has to have its role. */
  AGENT("an agent of the host"),
  /** Anything else: in a container, or a program or a person on the host. */
  PROGRAM("a program");

  /** By which code in a container of ECS on EC2 names itself. */
  public static final String IN_CONTAINER = "exec-env/AWS_ECS_EC2";

  /** By which code in any container of ECS names itself. */
  static final String IN_ANY_CONTAINER = "exec-env/AWS_ECS_";

  /** By which the agents of a host name themselves. */
  public static final List<String> AGENTS =
      Collections.unmodifiableList(
          Arrays.asList(
              "Amazon ECS Agent", "amazon-ssm-agent", "amazon-vpc-cni-k8s", "kubernetes/v1."));

  private final String words;

  RequestSource(String words) {
    this.words = words;
  }

  /** The first that fits, in the order of the constants. */
  public static RequestSource of(String userAgent) {
    if (userAgent.contains(IN_CONTAINER)) {
      return CONTAINER;
    }
    return AGENTS.stream().anyMatch(userAgent::contains) ? AGENT : PROGRAM;
  }

  /** For a person. */
  public String words() {
    return words;
  }
}
