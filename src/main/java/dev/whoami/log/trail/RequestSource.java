package dev.whoami.log.trail;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The source of a request with a host's role, as far as its User-Agent proves it. */
public enum RequestSource {
  /** Code that shows in its User-Agent that it runs in a container. */
  CONTAINER("a container"),
  /** A program of the host, which needs the host's role. */
  AGENT("an agent of the host"),
  /** Anything else: code in a container, or a program or a person on the host. */
  PROGRAM("a program");

  /** The words by which code in a container of ECS on EC2 shows itself. */
  public static final String IN_CONTAINER = "exec-env/AWS_ECS_EC2";

  /** The words by which code in any container of ECS shows itself. */
  static final String IN_ANY_CONTAINER = "exec-env/AWS_ECS_";

  /** The words by which the agents of a host show themselves. */
  public static final List<String> AGENTS =
      Collections.unmodifiableList(
          Arrays.asList(
              "Amazon ECS Agent", "amazon-ssm-agent", "amazon-vpc-cni-k8s", "kubernetes/v1."));

  private final String words;

  RequestSource(String words) {
    this.words = words;
  }

  /** The first source that fits: container, agent, program. */
  public static RequestSource of(String userAgent) {
    if (userAgent.contains(IN_CONTAINER)) {
      return CONTAINER;
    }
    return AGENTS.stream().anyMatch(userAgent::contains) ? AGENT : PROGRAM;
  }

  /** The words for people. */
  public String words() {
    return words;
  }
}
