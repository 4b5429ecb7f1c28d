package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;

/** A node: its instance, and what its labels say of it. */
final class ClusterNode {
  private static final String COMPUTE = "eks.amazonaws.com/compute-type";

  private final String name;
  private final String instance;
  private final String compute;
  private final String nodeClass;
  private final boolean eks;

  private ClusterNode(String name, String instance, String compute, String nodeClass, boolean eks) {
    this.name = name;
    this.instance = instance;
    this.compute = compute;
    this.nodeClass = nodeClass;
    this.eks = eks;
  }

  static ClusterNode of(Fields item) {
    Fields metadata = item.object("metadata");
    Fields labels = metadata.object("labels");
    String provider = item.object("spec").text("providerID");
    String last = provider.substring(provider.lastIndexOf('/') + 1);
    boolean isEks =
        labels.names().stream()
            .anyMatch(it -> it.startsWith("eks.amazonaws.com/") || it.contains("eksctl.io/"));
    String kubelet = item.object("status").object("nodeInfo").text("kubeletVersion");
    return new ClusterNode(
        metadata.text("name"),
        last.startsWith("i-") ? last : "",
        labels.text(COMPUTE),
        labels.text("karpenter.k8s.aws/ec2nodeclass"),
        isEks || kubelet.contains("-eks-"));
  }

  String name() {
    return name;
  }

  /** The ID of its EC2 instance; empty where it has none, or it is not known. */
  String instance() {
    return instance;
  }

  boolean isFargate() {
    return compute.equals("fargate") || name.startsWith("fargate-");
  }

  /** EKS Auto Mode, where the agent is a part of the node. */
  boolean isAuto() {
    return compute.equals("auto");
  }

  /** The name of Karpenter's node class; empty where it has none. */
  String nodeClass() {
    return nodeClass;
  }

  boolean isEks() {
    return eks;
  }
}
