package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.input.Fields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node, with its instance and labels. */
final class ClusterNode {
  private static final String COMPUTE = "eks.amazonaws.com/compute-type";

  /** aws:///us-west-2a/i-0123: the region is the zone without its letter. */
  private static final Pattern REGION =
      Pattern.compile("aws:///([a-z]{2,4}(?:-[a-z]{1,12}){1,3}-\\d)[a-z-]?.*");

  private final String name;
  private final String instance;
  private final String compute;
  private final String nodeClass;
  private final boolean eks;
  private final EksName cluster;
  private final boolean windows;

  private ClusterNode(
      String name,
      String instance,
      String compute,
      String nodeClass,
      boolean eks,
      EksName cluster,
      boolean windows) {
    this.cluster = cluster;
    this.windows = windows;
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
    Fields info = item.object("status").object("nodeInfo");
    String kubelet = info.text("kubeletVersion");
    boolean isWindows =
        labels.text("kubernetes.io/os").equals("windows")
            || info.text("operatingSystem").equals("windows");
    return new ClusterNode(
        metadata.text("name"),
        last.startsWith("i-") ? last : "",
        labels.text(COMPUTE),
        labels.text("karpenter.k8s.aws/ec2nodeclass"),
        isEks || kubelet.contains("-eks-"),
        EksName.of(labels.text("alpha.eksctl.io/cluster-name"), region(provider)),
        isWindows);
  }

  private static String region(String provider) {
    Matcher region = REGION.matcher(provider);
    return region.matches() ? region.group(1) : "";
  }

  /** Its region, and the name of its cluster where eksctl wrote it; each empty if not known. */
  EksName cluster() {
    return cluster;
  }

  String name() {
    return name;
  }

  /** The ID of its EC2 instance; empty if it has none, or it is not known. */
  String instance() {
    return instance;
  }

  boolean isFargate() {
    return compute.equals("fargate") || isOfFargate(name);
  }

  /** Whether only Fargate gives a node this name, so that it need not be read. */
  static boolean isOfFargate(String name) {
    return name.startsWith("fargate-");
  }

  /** A machine outside of AWS, which has no instance metadata. */
  boolean isHybrid() {
    return compute.equals("hybrid");
  }

  boolean isWindows() {
    return windows;
  }

  /** EKS Auto Mode, where the agent is a part of the node. */
  boolean isAuto() {
    return compute.equals("auto");
  }

  /** The name of Karpenter's node class; empty if it has none. */
  String nodeClass() {
    return nodeClass;
  }

  boolean isEks() {
    return eks;
  }
}
