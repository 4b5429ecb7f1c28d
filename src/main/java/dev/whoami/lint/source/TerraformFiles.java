package dev.whoami.lint.source;

import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.ShownName;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The .tf files of one folder, which are one module: what their resources declare, with local
 * values and policy documents put in. A variable is left open: its default may be overridden.
 */
final class TerraformFiles {
  private static final String LOCAL = "local.";
  private static final int DEEPEST = 200;

  private final Map<String, Node> locals = new HashMap<>();
  private final Map<String, Node> documents = new HashMap<>();
  private final Map<String, Node> resolved = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private TerraformFiles() {}

  /** The module of these files. */
  static TerraformFiles of(List<TerraformFile> files) {
    TerraformFiles module = new TerraformFiles();
    files.forEach(file -> file.blocks().forEach(module::collect));
    return module;
  }

  private void collect(HclBlock block) {
    if (block.type().equals("locals")) {
      locals.putAll(block.body().fields());
    }
    if (block.type().equals("data") && isOf(block, "aws_iam_policy_document")) {
      documents.put("data." + String.join(".", block.labels()), block.body());
    }
  }

  private static boolean isOf(HclBlock block, String type) {
    return block.labels().size() == 2 && block.labels().get(0).equals(type);
  }

  /** What one of the files declares. */
  List<Declared> declaredIn(String name, TerraformFile file) throws Unreadable {
    List<Declared> declared = new ArrayList<>();
    Expansion expansion = new Expansion();
    for (HclBlock each : file.blocks()) {
      SourceLocation at = SourceLocation.file(name, Dialect.TERRAFORM).line(each.line());
      if (each.type().equals("module") && each.labels().size() == 1) {
        declared.add(module(at, each.labels().get(0)));
      }
      if (each.type().equals("resource") && each.labels().size() == 2) {
        SourceLocation allowing = at.allowing(file.comments().around(each.line(), each.end()));
        declared.addAll(declaredBy(each, allowing, expansion));
      }
    }
    return declared;
  }

  private static Unresolved module(SourceLocation at, String name) {
    String text =
        "module "
            + ShownName.name(name)
            + " is not read from here: its resources are judged in a plan.";
    return Unresolved.of(at.address("module." + name), text);
  }

  private List<Declared> declaredBy(HclBlock block, SourceLocation at, Expansion expansion)
      throws Unreadable {
    String type = block.labels().get(0);
    if (!TerraformResource.isOfInterest(type)) {
      return Collections.emptyList();
    }
    Node body = resolve(block.body(), 0);
    expansion.take(body);
    return TerraformResource.of(type, String.join(".", block.labels()), at, body).declared();
  }

  /** The same, with what this module says of its local values and policy documents. */
  private Node resolve(Node node, int depth) {
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(resolve(each, depth + 1)));
      return Node.list(node.line(), items);
    }
    if (node.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      node.fields().forEach((name, each) -> fields.put(name, resolve(each, depth + 1)));
      return Node.map(node.line(), fields);
    }
    return node.references().size() == 1
        ? named(node.references().get(0), depth + 1).orElse(node)
        : node;
  }

  /** A chain of names that is longer than any real one is left open. */
  private Optional<Node> named(String reference, int depth) {
    Node known = resolved.get(reference);
    if (known != null) {
      return Optional.of(known);
    }
    Node written =
        reference.startsWith(LOCAL)
            ? locals.get(reference.substring(LOCAL.length()))
            : documents.get(reference);
    if (written == null || depth > DEEPEST || !open.add(reference)) {
      return Optional.empty();
    }
    Node value = resolve(written, depth);
    open.remove(reference);
    resolved.put(reference, value);
    return Optional.of(value);
  }
}
