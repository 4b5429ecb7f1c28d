package dev.whoami.lab.scenario;

/** Whether the container is one of a Kubernetes pod. */
public enum Kubernetes implements Trait {
  ABSENT,
  POD
}
