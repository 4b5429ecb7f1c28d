package dev.whoami.lint.ecs;

import dev.whoami.lint.model.FunctionCode;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Policy;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where the code of a Lambda function is, if its template or module says so. */
public final class FunctionCodeNode {
  private static final Pattern LOCAL = Pattern.compile("(?!s3:|https?:|/)[\\w./-]{1,200}");
  private static final Pattern MANAGED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{3,127}");

  private FunctionCodeNode() {}

  /** A function of SAM, whose code is a path from its template on. */
  public static Optional<Declared> ofSam(Node function, String name, SourceLocation at) {
    String path = function.field("CodeUri").text();
    if (!LOCAL.matcher(path).matches()) {
      return Optional.empty();
    }
    Setting role = function.field("Role").setting();
    FunctionCode code =
        FunctionCode.of(at, name, FilePath.normal(FilePath.folder(at.file()) + path), role);
    return Optional.of(role.isAbsent() ? code.with(policies(function.field("Policies"))) : code);
  }

  /** One of Terraform, whose code an archive packs. */
  public static Optional<Declared> ofArchive(
      Node function, String name, String path, SourceLocation at) {
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FunctionCode.of(at, name, FilePath.normal(path), function.field("role").setting()));
  }

  /** Names of AWS's policies and statements; a policy template of SAM is not known. */
  private static Policies policies(Node list) {
    List<Policy> policies = new ArrayList<>();
    if (list.isUnknown()) {
      return Policies.of(Collections.singletonList(Policy.unknown()));
    }
    for (Node each : list.items()) {
      boolean isName = each.isText() && MANAGED.matcher(each.text()).matches();
      if (isName) {
        policies.add(Policy.managed(each.text()));
      } else {
        policies.add(
            each.isMap() && each.has("Statement")
                ? RoleNode.inline(each)
                : each.isMap() ? Policy.unknown() : RoleNode.managed(each));
      }
    }
    return Policies.of(policies);
  }
}
