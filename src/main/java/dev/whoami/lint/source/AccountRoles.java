package dev.whoami.lint.source;

import dev.whoami.lint.model.AccountRole;
import dev.whoami.lint.model.PodAccount;
import dev.whoami.lint.model.Setting;
import dev.whoami.lint.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What gives ServiceAccounts roles beside their annotation: associations of EKS Pod Identity, by
 * whatever tool they are made, and what may put the annotation there.
 */
final class AccountRoles {
  private static final int DEEPEST = 12;
  private static final Pattern MODULE = Pattern.compile("pod[-_]identity");
  private static final String ANNOTATION = "eks.amazonaws.com/role-arn";
  private static final String[] ACCOUNTS = {"serviceAccount", "serviceAccountName"};

  private final SourceLocation at;
  private final List<AccountRole> roles = new ArrayList<>();

  private AccountRoles(SourceLocation at) {
    this.at = at;
  }

  /** An association as CloudFormation and Terraform have it. */
  static AccountRole association(Node properties, SourceLocation at) {
    return AccountRole.of(
        at,
        PodAccount.of(
            properties.field("namespace").setting(), properties.field("serviceAccount").setting()));
  }

  /** Of an object that is no ServiceAccount: eksctl's, ACK's, Crossplane's, Kustomize's. */
  static List<AccountRole> in(KubernetesObject object) {
    AccountRoles found = new AccountRoles(object.at());
    switch (object.kind()) {
      case "ClusterConfig":
        Node iam = object.body().field("iam");
        found.collect(iam.field("podIdentityAssociations"), DEEPEST);
        iam.field("serviceAccounts").items().forEach(each -> found.add(each.field("metadata")));
        break;
      case "PodIdentityAssociation":
        found.collect(object.body().field("spec"), DEEPEST);
        break;
      case "Kustomization":
        found.addPatches(object.body());
        break;
      default:
        break;
    }
    return found.roles;
  }

  /** Of a module that is not here, by its source and what it is given. */
  static List<AccountRole> ofModule(String source, Node arguments, SourceLocation at) {
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
    Setting open = Setting.unknown(Collections.emptyList());
    roles.add(AccountRole.of(at, PodAccount.of(open, open)));
  }

  private void addPatches(Node kustomization) {
    if (mentions(kustomization, DEEPEST)) {
      addOpen();
    }
  }

  /** A patch is a text in a text. */
  private static boolean mentions(Node node, int deeper) {
    if (deeper == 0) {
      return false;
    }
    if (node.text().contains(ANNOTATION) || node.text().contains("eks.amazonaws.com~1role-arn")) {
      return true;
    }
    boolean inList =
        node.isList() && node.items().stream().anyMatch(it -> mentions(it, deeper - 1));
    return inList
        || node.fields().entrySet().stream()
            .anyMatch(it -> it.getKey().equals(ANNOTATION) || mentions(it.getValue(), deeper - 1));
  }
}
