package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.PodAccount;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What gives ServiceAccounts roles beside their annotation: associations of EKS Pod Identity, by
 * whatever tool they are made, and what may put the annotation there.
 */
public final class AccountRoles {
  private static final int DEEPEST = 12;
  private static final Pattern MODULE = Pattern.compile("pod[-_]identity");
  private static final String[] ACCOUNTS = {"serviceAccount", "serviceAccountName"};

  private final SourceLocation at;
  private final List<Declared> roles = new ArrayList<>();

  private AccountRoles(SourceLocation at) {
    this.at = at;
  }

  /** An association as CloudFormation and Terraform have it. */
  public static AccountRole association(Node properties, SourceLocation at) {
    return AccountRole.of(
        at,
        PodAccount.of(
            properties.field("namespace").setting(), properties.field("serviceAccount").setting()));
  }

  /** Those of an add-on of EKS, in a namespace that it knows. */
  public static List<Declared> ofAddon(Node properties, SourceLocation at) {
    AccountRoles found = new AccountRoles(at);
    for (String field : new String[] {"podIdentityAssociation", "podIdentityAssociations"}) {
      Node associations = properties.field(field);
      if (associations.isUnknown()) {
        found.addOpen();
      }
      for (Node each : associations.items()) {
        found.roles.add(
            AccountRole.of(at, PodAccount.anywhere(each.field("serviceAccount").setting())));
      }
    }
    return found.roles;
  }

  /** The roles in a manifest or a template that whoami does not read: for any account. */
  public static List<Declared> mentionedIn(Node node, SourceLocation at) {
    AccountRoles found = new AccountRoles(at);
    if (RoleMentions.areIn(node)) {
      found.addOpen();
    }
    return found.roles;
  }

  /**
   * The roles in an object other than a ServiceAccount: eksctl's, ACK's, Crossplane's, Kustomize's.
   */
  static List<Declared> in(KubernetesObject object) {
    AccountRoles found = new AccountRoles(object.at());
    switch (object.kind()) {
      case "ServiceAccount":
      case "CustomResourceDefinition":
        break;
      case "ClusterConfig":
        found.collect(object.body().field("addons"), DEEPEST);
        Node iam = object.body().field("iam");
        found.collect(iam.field("podIdentityAssociations"), DEEPEST);
        iam.field("serviceAccounts").items().forEach(each -> found.add(each.field("metadata")));
        break;
      case "PodIdentityAssociation":
        found.collect(object.body().field("spec"), DEEPEST);
        break;
      case Kustomization.KIND:
      case "Component":
        return Kustomization.read(object.body(), object.at());
      default:
        return object.hasPods() ? found.roles : mentionedIn(object.body(), object.at());
    }
    return found.roles;
  }

  /** The roles of a module that is not here, by its source and its arguments. */
  public static List<Declared> ofModule(String source, Node arguments, SourceLocation at) {
    AccountRoles found = new AccountRoles(at);
    found.collect(arguments, DEEPEST);
    if (MODULE.matcher(source).find() && found.roles.isEmpty()) {
      found.addOpen();
    }
    return found.roles;
  }

  private void collect(Node node, int deeper) {
    if (deeper == 0) {
      return;
    }
    if (node.isList()) {
      node.items().forEach(each -> collect(each, deeper - 1));
    }
    if (node.isMap()) {
      for (String each : ACCOUNTS) {
        if (node.has(each)) {
          roles.add(
              AccountRole.of(
                  at,
                  PodAccount.of(node.field("namespace").setting(), node.field(each).setting())));
        }
      }
      node.fields().values().forEach(each -> collect(each, deeper - 1));
    }
  }

  private void add(Node metadata) {
    roles.add(
        AccountRole.of(
            at,
            PodAccount.of(
                metadata.field("namespace").setting(), metadata.field("name").setting())));
  }

  /** It may be for any account. */
  private void addOpen() {
    roles.add(AccountRole.ofAny(at));
  }
}
