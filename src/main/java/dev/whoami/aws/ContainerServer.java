package dev.whoami.aws;

import java.net.URI;
import java.util.Locale;

/**
 * The server of a container endpoint, known only by its address. AWS reserves the link-local
 * addresses for its agents. AWS's services that answer on localhost have their own paths. At every
 * other address a program of the user answers: it can return any role, with any session name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">
 *     AWS: container credential provider</a>
 */
public enum ContainerServer {
  /**
   * The agent of ECS; CodeBuild and SageMaker, which run containers in their own ECS, also have it.
   */
  ECS_AGENT,
  /** amazon-ecs-local-container-endpoints, which AWS publishes for a developer's machine. */
  LOCAL_ENDPOINTS,
  POD_IDENTITY_AGENT,
  /** The token exchange service of Greengrass. */
  GREENGRASS,
  CLOUDSHELL,
  /** The endpoint for the role of a Lambda function with SnapStart. */
  SNAP_START,
  /** A program of the user: a sidecar, aws-vault, a credentials broker. */
  OTHER;

  private static final String AGENT = "169.254.170.2";
  private static final String POD_IDENTITY_IPV4 = "169.254.170.23";
  private static final String POD_IDENTITY_IPV6 = "[fd00:ec2::23]";
  private static final int HTTP = 80;

  /** Paths of the local endpoints, which have the agent's address. */
  private static final String[] OF_LOCAL_ENDPOINTS = {"/creds", "/role/", "/role-arn/"};

  /** In a simulated container, the agents answer at a port, and at these paths. */
  private static final String OF_AGENT = "/v2/credentials/";

  private static final String OF_POD_IDENTITY = "/v1/credentials";

  /** Whether the user runs it, and not AWS or an agent of AWS. */
  public boolean isOfUser() {
    return this == OTHER || this == LOCAL_ENDPOINTS;
  }

  /** The server at this address. */
  public static ContainerServer at(URI uri) {
    if (!"http".equals(uri.getScheme())) {
      return OTHER;
    }
    String host = host(uri);
    boolean isAtPort80 = uri.getPort() < 0 || uri.getPort() == HTTP;
    if (host.equals(AGENT) && isAtPort80) {
      return isOfLocalEndpoints(path(uri)) ? LOCAL_ENDPOINTS : ECS_AGENT;
    }
    if ((host.equals(POD_IDENTITY_IPV4) || host.equals(POD_IDENTITY_IPV6)) && isAtPort80) {
      return POD_IDENTITY_AGENT;
    }
    return host.equals("localhost") || host.equals("127.0.0.1") ? onLocalhost(path(uri)) : OTHER;
  }

  /**
   * The server in a simulated container, which has no network of its own: the agents listen on
   * ports of this machine.
   */
  public static ContainerServer simulated(URI uri) {
    boolean isLoopback = host(uri).equals("127.0.0.1");
    if (isLoopback && path(uri).startsWith(OF_AGENT)) {
      return ECS_AGENT;
    }
    return isLoopback && path(uri).equals(OF_POD_IDENTITY) ? POD_IDENTITY_AGENT : at(uri);
  }

  private static ContainerServer onLocalhost(String path) {
    if (path.startsWith("/2016-11-01/credentialprovider")) {
      return GREENGRASS;
    }
    if (path.startsWith("/latest/meta-data/container/security-credentials")) {
      return CLOUDSHELL;
    }
    return path.startsWith("/2021-04-23/credentials") ? SNAP_START : OTHER;
  }

  private static boolean isOfLocalEndpoints(String path) {
    for (String each : OF_LOCAL_ENDPOINTS) {
      if (path.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
  }

  private static String path(URI uri) {
    return uri.getPath() == null ? "" : uri.getPath();
  }
}
