package dev.whoami.lint.module;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Attachment;
import dev.whoami.lint.model.role.Policy;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The roles that a module which is not here is given: it may attach policies to them. */
final class GivenRoles {
  /** No deeper than what was counted before. */
  private static final int DEEPEST = 12;

  private static final Pattern ROLE =
      Pattern.compile("(?:.*\\.)?(?:aws_iam_role|alks_iamrole)\\.[^.]+");

  private final SourceLocation at;
  private final List<Declared> attachments = new ArrayList<>();

  private GivenRoles(SourceLocation at) {
    this.at = at;
  }

  /** As policies that are not known, of the roles that are named or referred to anywhere. */
  static List<Declared> in(Node arguments, SourceLocation at) {
    GivenRoles roles = new GivenRoles(at);
    roles.collect(arguments, DEEPEST);
    return roles.attachments;
  }

  private void collect(Node node, int deeper) {
    if (node.isText()) {
      add(node.setting());
    }
    addReferences(node.references());
    addReferences(node.holes());
    if (deeper > 0 && node.isList()) {
      node.items().forEach(each -> collect(each, deeper - 1));
    }
    if (deeper > 0 && node.isMap()) {
      node.fields().values().forEach(each -> collect(each, deeper - 1));
    }
  }

  private void addReferences(List<String> references) {
    for (String each : references) {
      if (ROLE.matcher(each).matches()) {
        add(Setting.unknown(Collections.singletonList(each)));
      }
    }
  }

  private void add(Setting role) {
    if (role.isPresent()) {
      attachments.add(Attachment.of(at, role, Policy.unknown()));
    }
  }
}
