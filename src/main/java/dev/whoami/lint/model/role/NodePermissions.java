package dev.whoami.lint.model.role;

import dev.whoami.lint.model.ShownName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a node of EKS needs for itself and for its agents, so that a policy beyond that is seen. */
final class NodePermissions {
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

  /** For the kubelet, the network plugin, and the agents for logs, metrics, traces and sessions. */
  private static final Pattern OF_NODES =
      Pattern.compile(
          "(?i)(?:cloudwatch|ec2|ec2messages|ecr|eks|eks-auth|logs|ssm|ssmmessages|xray):.*");

  private static final Pattern PLAIN = Pattern.compile("\\*|[A-Za-z0-9-]{1,40}:[A-Za-z0-9*]{1,60}");

  private static final Pattern OF_AWS = Pattern.compile("(?:Amazon|AWS|CloudWatch|EC2)\\w{1,60}");

  private NodePermissions() {}

  /** Shows a name of AWS, however long it is. */
  private static String shown(String managed) {
    return OF_AWS.matcher(managed).matches() ? managed : ShownName.name(managed);
  }

  /** What a policy certainly gives beyond that, in words. */
  static Optional<String> beyond(Policy policy) {
    Optional<String> managed = policy.managedName();
    if (managed.isPresent()) {
      return managed.filter(it -> !MANAGED.contains(it)).map(NodePermissions::shown);
    }
    return policy.actions().stream()
        .filter(it -> PLAIN.matcher(it).matches() && !OF_NODES.matcher(it).matches())
        .findFirst();
  }
}
