package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.Optional;

/** The owner of a pod, by kind and name: a workload, or an object between the two. */
final class Controller {
  private static final String HASH = "pod-template-hash";

  private final String kind;
  private final String name;

  private Controller(String kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  static Controller of(String kind, String name) {
    return new Controller(kind, name);
  }

  /** The owner that controls an object. */
  static Optional<Controller> of(Fields metadata) {
    for (Fields each : metadata.list("ownerReferences")) {
      if (each.isTrue("controller") || metadata.list("ownerReferences").size() == 1) {
        return Optional.of(new Controller(each.text("kind"), each.text("name")));
      }
    }
    return Optional.empty();
  }

  /**
   * That of a pod, as far as the pod itself says it: the ReplicaSet of a Deployment has the name of
   * the Deployment, and behind it the hash that its pods have as a label. The pod itself where
   * nothing made it, or a node's own files did.
   */
  static Controller ofPod(Fields metadata) {
    Controller own = new Controller("Pod", metadata.text("name"));
    Controller owner = of(metadata).filter(it -> !it.kind.equals("Node")).orElse(own);
    String suffix = "-" + metadata.object("labels").text(HASH);
    boolean isOfDeployment =
        owner.kind.equals("ReplicaSet") && suffix.length() > 1 && owner.name.endsWith(suffix);
    return isOfDeployment
        ? new Controller(
            "Deployment", owner.name.substring(0, owner.name.length() - suffix.length()))
        : owner;
  }

  String kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String key(String namespace) {
    return namespace + "/" + kind + "/" + name;
  }
}
