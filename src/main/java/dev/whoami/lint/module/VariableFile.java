package dev.whoami.lint.module;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.ConstantScope;
import dev.whoami.lint.hcl.HclParser;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** A file of variables (.tfvars), which Terraform reads beside the .tf files. */
final class VariableFile {
  private VariableFile() {}

  /** What it says; nothing where it cannot be read, for it is not judged by itself. */
  static Map<String, Node> read(String text) {
    Map<String, Node> values = new HashMap<>();
    HclScope scope = new ConstantScope();
    try {
      HclParser.parse(text)
          .attributes()
          .forEach((name, each) -> values.put(name, each.value(scope)));
    } catch (Unreadable malformed) {
      values.clear();
    }
    return Collections.unmodifiableMap(values);
  }

  static Map<String, Node> json(String text) {
    return JsonNodes.parse(text, 1).map(Node::fields).orElse(Collections.emptyMap());
  }
}
