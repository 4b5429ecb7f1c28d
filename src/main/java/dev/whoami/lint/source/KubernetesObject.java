package dev.whoami.lint.source;

import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.SourceLocation;

/**
 * An object of Kubernetes as a manifest or Terraform writes it, before what it refers to is known.
 */
final class KubernetesObject implements Declared {
  private final SourceLocation at;
  private final String kind;
  private final String key;
  private final Node body;

  private KubernetesObject(SourceLocation at, String kind, String key, Node body) {
    this.at = at;
    this.kind = kind;
    this.key = key;
    this.body = body;
  }

  /** A key is what references to it name; of a manifest there is none. */
  static KubernetesObject of(SourceLocation at, String kind, String key, Node body) {
    return new KubernetesObject(at, kind, key, body);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** As a manifest has it: ServiceAccount. */
  String kind() {
    return kind;
  }

  String key() {
    return key;
  }

  Node body() {
    return body;
  }

  Node metadata() {
    return body.block("metadata");
  }

  boolean isServiceAccount() {
    return kind.equals("ServiceAccount");
  }

  /** Whether it only adds annotations to an object that is there. */
  boolean isAddition() {
    return key.contains("kubernetes_annotations.");
  }

  String name() {
    return metadata().field("name").text();
  }

  private Node spec() {
    Node spec = body.block("spec");
    return spec.has("jobTemplate") ? spec.block("jobTemplate").block("spec") : spec;
  }

  /** The metadata of the pods that it makes. */
  Node podMetadata() {
    return spec().block("template").block("metadata");
  }

  /** Of a pod, or of what makes pods. */
  Node podSpec() {
    Node spec = spec();
    return spec.has("template") ? spec.block("template").block("spec") : spec;
  }
}
