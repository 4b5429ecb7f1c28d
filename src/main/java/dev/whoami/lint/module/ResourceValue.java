package dev.whoami.lint.module;

import dev.whoami.lint.hcl.FileFunctions;
import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.hcl.TemplateScope;
import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The value of a resource or a data source: what others may ask of it, where it is written. */
final class ResourceValue {
  /** Arguments that are still what was written once the resource is there. */
  private static final String[] LASTING = {
    "name", "family", "bucket", "content", "value", "policy", "role", "triggers", "input"
  };

  private static final Set<String> OF_OTHER_TYPES =
      new HashSet<>(Arrays.asList("triggers", "input"));

  /** The arguments that other definitions copy; rules need to know where they come from. */
  private static final String[] ROLES = {"task_role_arn", "execution_role_arn"};

  private ResourceValue() {}

  static Node of(HclBlock block, String reference, HclScope scope) {
    Map<String, Node> fields = new LinkedHashMap<>();
    switch (block.type() + " " + block.labels().get(0)) {
      case "data aws_iam_policy_document":
        Node document = block.body().value(scope).ofType(HclType.STRING);
        fields.put("json", document);
        fields.put("minified_json", document);
        break;
      case "data aws_iam_role":
        return Node.elsewhere(block.line(), Collections.singletonList(reference));
      case "data template_file":
        rendered(block, scope).ifPresent(it -> fields.put("rendered", it));
        break;
      case "data cloudinit_config":
      case "data template_cloudinit_config":
        fields.put("rendered", parts(block, scope));
        break;
      case "data archive_file":
        fields.put("output_path", packed(block, reference, scope));
        break;
      case "data local_file":
        content(block, scope).ifPresent(it -> fields.put("content", it));
        break;
      default:
        lasting(block, scope, fields);
    }
    return Node.thing(block.line(), fields, Collections.singletonList(reference));
  }

  private static void lasting(HclBlock block, HclScope scope, Map<String, Node> fields) {
    if (block.type().equals("data")) {
      return;
    }
    for (String each : LASTING) {
      block
          .body()
          .attribute(each)
          .map(it -> it.value(scope))
          .map(it -> OF_OTHER_TYPES.contains(each) ? it : asText(it, scope))
          .filter(it -> !it.isUnknown() && !it.isNothing())
          .ifPresent(it -> fields.put(each, it));
    }
    for (String each : ROLES) {
      block.body().attribute(each).ifPresent(it -> fields.put(each, it.value(scope)));
    }
  }

  private static Node asText(Node value, HclScope scope) {
    return new HclConversion(scope.evaluation()).to(HclType.STRING, value);
  }

  private static Optional<Node> rendered(HclBlock block, HclScope scope) {
    Node template = argument(block, "template", scope);
    Node variables =
        new HclConversion(scope.evaluation())
            .to(HclType.map(HclType.STRING), argument(block, "vars", scope));
    return template.isText()
        ? FileFunctions.template(template.text(), new TemplateScope(scope, variables), block.line())
            .map(it -> it.ofFile(template.file()))
        : Optional.empty();
  }

  private static Optional<Node> content(HclBlock block, HclScope scope) {
    Node file = argument(block, "filename", scope);
    return scope
        .files()
        .read(file.text())
        .map(it -> Node.text(block.line(), it).ofType(HclType.STRING).ofFile(file.text()));
  }

  /** The path of an archive, which is known by what it packs. */
  private static Node packed(HclBlock block, String reference, HclScope scope) {
    String folder = argument(block, "source_dir", scope).text();
    String packed = folder.isEmpty() ? argument(block, "source_file", scope).text() : folder;
    return Node.unknown(block.line(), Collections.singletonList(reference)).ofFile(packed);
  }

  /** All parts of user data one after the other: what packs them hides nothing of them. */
  private static Node parts(HclBlock block, HclScope scope) {
    TextBuilder text = new TextBuilder(scope.evaluation());
    for (Node each : block.body().value(scope).field("part").items()) {
      text.add(each.field("content"));
      text.add("\n");
    }
    return text.node(block.line());
  }

  private static Node argument(HclBlock block, String name, HclScope scope) {
    return block
        .body()
        .attribute(name)
        .map(it -> it.value(scope))
        .orElse(Node.nothing(block.line()));
  }
}
