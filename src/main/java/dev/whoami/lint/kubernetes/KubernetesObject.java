package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.regex.Pattern;

/**
 * An object of Kubernetes as a manifest or Terraform writes it, before what it refers to is known.
 */
public final class KubernetesObject implements Declared {
  private static final Pattern BUILT_IN =
      Pattern.compile(
          "v1|(?:apps|autoscaling|batch|extensions|policy)/v\\w{1,20}|[a-z.]{1,60}\\.k8s\\.io/v\\w{1,20}");

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
    return MergedFields.in(body.block("metadata"));
  }

  /** Also those of a ServiceAccount that is annotated elsewhere. */
  Node annotations() {
    return MergedFields.in((isAddition() ? body : metadata()).field("annotations"));
  }

  /**
   * Whether Kubernetes itself knows its kind. What it does with the annotations of another, its own
   * controller decides; a resource of Terraform for one kind has no version.
   */
  boolean isBuiltIn() {
    Node version = body.field("apiVersion");
    return version.isNothing() || BUILT_IN.matcher(version.text()).matches();
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
    Node spec = MergedFields.in(body.block("spec"));
    return spec.has("jobTemplate")
        ? MergedFields.in(MergedFields.in(spec.block("jobTemplate")).block("spec"))
        : spec;
  }

  /** The metadata of the pods that it makes. */
  Node podMetadata() {
    return MergedFields.in(template(spec()).block("metadata"));
  }

  private static Node template(Node spec) {
    return MergedFields.in(spec.block("template"));
  }

  /** The spec of a pod, or of the pods that this object creates. */
  Node podSpec() {
    if (ArgoWorkflow.is(this)) {
      return ArgoWorkflow.podSpec(spec());
    }
    if (TektonTask.is(this)) {
      return TektonTask.podSpec(spec());
    }
    Node spec = spec();
    return spec.has("template") ? MergedFields.in(template(spec).block("spec")) : spec;
  }

  /** Whether it is a pod, or creates some. */
  public boolean hasPods() {
    return podSpec().has("containers") || podSpec().has("container");
  }
}
