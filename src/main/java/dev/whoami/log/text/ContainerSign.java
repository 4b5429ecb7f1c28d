package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Words that are usual in logs of containers and rare elsewhere. They prove nothing. But without
 * any of them, a program on the instance itself may have used the Host Role.
 */
public final class ContainerSign {
  private static final List<String> OF_PODS =
      Arrays.asList(
          "kube-system",
          "kubernetes.io",
          "/var/log/pods/",
          "/var/log/containers/",
          "v1.ObjectReference{",
          "controller-runtime",
          "pod_name",
          "\"pod\":",
          "eks-pod-identity",
          "container=\"",
          "container=\\\"");

  private static final List<String> OF_ANY =
      Arrays.asList(
          "ECS_CONTAINER_METADATA",
          "AWS_CONTAINER_CREDENTIALS",
          "169.254.170.2",
          "container-role",
          "container_id",
          "com.amazonaws.ecs.",
          "ecs-agent",
          "docker-entrypoint",
          "docker-compose");

  private ContainerSign() {}

  /** The words of pods come first. */
  public static List<String> literals() {
    List<String> all = new ArrayList<>(OF_PODS);
    all.addAll(OF_ANY);
    return Collections.unmodifiableList(all);
  }

  /** Whether the literal with this number is one of a pod. */
  public static boolean isOfPod(int number) {
    return number < OF_PODS.size();
  }
}
