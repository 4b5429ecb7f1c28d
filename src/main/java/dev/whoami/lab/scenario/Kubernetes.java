package dev.whoami.lab.scenario;

/** Whether the container is in a Kubernetes pod. */
public enum Kubernetes implements Trait {
  ABSENT,
  POD
}
