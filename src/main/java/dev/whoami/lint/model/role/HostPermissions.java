package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.ShownName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The permissions that a host of containers needs for itself and its agents. Any other permission
 * is for a program.
 */
enum HostPermissions {
  /** A node of EKS. */
  NODE("eks|eks-auth"),
  /** An instance of an ECS cluster, also one that AWS Batch starts. */
  CONTAINER_INSTANCE("ecs", Policies.HOST);

  private static final Set<String> MANAGED =
      new HashSet<>(
          Arrays.asList(
              "AmazonEC2ContainerRegistryPullOnly",
              "AmazonEC2ContainerRegistryReadOnly",
              "AmazonEC2RoleforSSM",
              "AmazonEKSWorkerNodeMinimalPolicy",
              "AmazonEKSWorkerNodePolicy",
              "AmazonEKS_CNI_IPv6_Policy",
              "AmazonEKS_CNI_Policy",
              "AmazonSSMManagedInstanceCore",
              "AWSXRayDaemonWriteAccess",
              "CloudWatchAgentServerPolicy"));

  private static final Pattern PLAIN = Pattern.compile("\\*|[A-Za-z0-9-]{1,40}:[A-Za-z0-9*]{1,60}");

  private static final Pattern OF_AWS = Pattern.compile("(?:Amazon|AWS|CloudWatch|EC2)\\w{1,60}");

  private final Pattern services;
  private final Set<String> managed;

  /** By the services that its own agent calls; the rest are of the network and of other agents. */
  HostPermissions(String services, String... managed) {
    String ofAll = "|cloudwatch|ec2|ec2messages|ecr|logs|ssm|ssmmessages|xray";
    this.services = Pattern.compile("(?i)(?:" + services + ofAll + "):.*");
    this.managed = new HashSet<>(Arrays.asList(managed));
  }

  /** Shows a name of AWS, however long it is. */
  private static String shown(String managed) {
    return OF_AWS.matcher(managed).matches() ? managed : ShownName.name(managed);
  }

  /** A permission of a policy that a host does not need, in words. */
  Optional<String> beyond(Policy policy) {
    Optional<String> named = policy.managedName();
    if (named.isPresent()) {
      return named
          .filter(it -> !MANAGED.contains(it) && !managed.contains(it))
          .map(HostPermissions::shown);
    }
    return policy.actions().stream()
        .filter(it -> PLAIN.matcher(it).matches() && !services.matcher(it).matches())
        .findFirst();
  }
}
