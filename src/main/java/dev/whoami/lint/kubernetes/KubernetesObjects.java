package dev.whoami.lint.kubernetes;

import dev.whoami.lint.ecs.HostNode;
import dev.whoami.lint.file.TemplateName;
import dev.whoami.lint.model.LeftOut;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.PodAccount;
import dev.whoami.lint.model.pod.RoleAnnotation;
import dev.whoami.lint.model.pod.ServiceAccount;
import dev.whoami.lint.model.pod.Workload;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Objects of Kubernetes that belong together. The pod of each is read: a pod itself, the template
 * of an object that creates pods (a Deployment, say), or the template inside one that creates such
 * objects (a CronJob).
 */
public final class KubernetesObjects {
  /** Terraform repeats a block where a manifest has a list. */
  private static final String[] CONTAINERS = {
    "initContainers", "initContainer", "containers", "container"
  };

  /** What Karpenter makes nodes from, today and in its first versions. */
  private static final List<String> NODE_CLASSES = Arrays.asList("EC2NodeClass", "AWSNodeTemplate");

  private final PodVariables variables;
  private final PodAccounts accounts;
  private final List<Declared> declared = new ArrayList<>();

  private KubernetesObjects(List<KubernetesObject> objects) {
    this.variables = PodVariables.in(objects);
    this.accounts = PodAccounts.in(objects);
  }

  /** The same with what the objects among them declare, since they refer to each other. */
  public static List<Declared> readIn(List<Declared> all) {
    List<KubernetesObject> objects = new ArrayList<>();
    List<KubernetesObject> leftOut = new ArrayList<>();
    List<Declared> others = new ArrayList<>();
    for (Declared each : all) {
      Declared content = each instanceof LeftOut ? ((LeftOut) each).content() : each;
      if (content instanceof KubernetesObject) {
        (each == content ? objects : leftOut).add((KubernetesObject) content);
      } else {
        others.add(each);
      }
    }
    List<KubernetesObject> written = new ArrayList<>(objects);
    written.addAll(leftOut);
    KubernetesObjects read = new KubernetesObjects(written);
    objects.forEach(read::declare);
    int made = read.declared.size();
    leftOut.forEach(read::declare);
    read.declared.subList(made, read.declared.size()).replaceAll(LeftOut::of);
    others.replaceAll(
        it -> it instanceof AccountRole ? read.accounts.resolved((AccountRole) it) : it);
    others.addAll(read.declared);
    return others;
  }

  private void declare(KubernetesObject object) {
    annotation(object, MergedFields.in(object.metadata().field("annotations")));
    annotation(object, MergedFields.in(object.podMetadata().field("annotations")));
    if (object.isAddition()) {
      annotation(object, object.body().field("annotations"));
    }
    account(object);
    declared.addAll(AccountRoles.in(object));
    if (NODE_CLASSES.contains(object.kind())) {
      declared.add(HostNode.ofNodeClass(object.body().block("spec"), object.at()));
    }
    RenderedElsewhere.note(object).ifPresent(declared::add);
    workload(object);
  }

  private void workload(KubernetesObject object) {
    List<Container> containers = new ArrayList<>();
    boolean hasOwnIdentity = OwnIdentity.isOfPods(object);
    for (String field : CONTAINERS) {
      for (Node item : object.podSpec().field(field).items()) {
        Node each = MergedFields.in(item);
        containers.add(PodContainerNode.read(each, object, variables));
        hasOwnIdentity |= OwnIdentity.isIn(each) || variables.mayHaveIdentity(each, object);
      }
    }
    if (!containers.isEmpty()) {
      Workload workload =
          Workload.of(object.at(), object.kind(), object.name(), containers)
              .as(accounts.of(object));
      declared.add(hasOwnIdentity ? workload.withOwnIdentity() : workload);
    }
  }

  /** An annotation that is open may be that of a role, and so may what a default leaves out. */
  private void account(KubernetesObject object) {
    if (!object.isServiceAccount()) {
      return;
    }
    PodAccount account = PodAccounts.declaredBy(object);
    Node annotations = object.annotations();
    boolean isOpen = annotations.isUnknown() || !annotations.references().isEmpty();
    boolean hasRole = annotations.field(RoleAnnotation.NAME).setting().isPresent();
    // One without a known name would stand for every account of the repository.
    boolean isOfOthers = account.name().isKnown() && OwnIdentity.isOfAccount(annotations);
    if (isOpen || hasRole || isOfOthers) {
      declared.add(AccountRole.of(object.at(), account));
    }
    if (!object.isAddition()) {
      declared.add(ServiceAccount.of(object.at(), account));
    }
  }

  private void annotation(KubernetesObject object, Node annotations) {
    Node role = annotations.isMap() ? annotations.field(RoleAnnotation.NAME) : Node.nothing(0);
    if (role.setting().isPresent() && object.isBuiltIn()) {
      boolean isArn = TemplateName.hasArn(object.at().file(), role.text());
      declared.add(
          RoleAnnotation.of(
              at(object, role),
              object.kind(),
              object.name(),
              isArn ? role.setting() : Setting.unknown(Collections.emptyList()),
              PodAccounts.declaredBy(object)));
    }
  }

  /** A plan is one line, so its line numbers say nothing. */
  private static SourceLocation at(KubernetesObject object, Node part) {
    return object.at().line().isPresent() && part.line() > 0
        ? object.at().line(part.line())
        : object.at();
  }
}
