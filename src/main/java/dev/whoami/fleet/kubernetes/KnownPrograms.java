package dev.whoami.fleet.kubernetes;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Programs whose work it is to call AWS, by the last part of their image's name. */
final class KnownPrograms {
  private static final Set<String> CALLERS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "aws-cli",
                  "aws-ebs-csi-driver",
                  "aws-efs-csi-driver",
                  "aws-fsx-csi-driver",
                  "aws-gateway-controller",
                  "aws-load-balancer-controller",
                  "aws-node-termination-handler",
                  "aws-otel-collector",
                  "aws-xray-daemon",
                  "amazon-k8s-cni",
                  "cloudwatch-agent",
                  "cluster-autoscaler",
                  "external-dns")));

  private KnownPrograms() {}

  static boolean usesAws(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
    return CALLERS.contains(name);
  }
}
