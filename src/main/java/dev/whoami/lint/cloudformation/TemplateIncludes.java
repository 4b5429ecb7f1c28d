package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts into a template what AWS::Include names by a path: for the whole template ({@code
 * Transform}), or for a part of it ({@code Fn::Transform}). All that is put in stands on the line
 * that names it.
 */
final class TemplateIncludes {
  /** The field of a map that a macro changes, where that is not known. */
  static final String TRANSFORM = "Fn::Transform";

  private static final String OF_TEMPLATE = "Transform";
  private static final String OF_CALL = "Transform";

  /** Files in files, deeper than which no real one is. */
  private static final int DEEPEST = 5;

  private final TemplateFiles files;
  private final Evaluation evaluation;
  private final IdentityHashMap<Node, Node> done = new IdentityHashMap<>();

  private TemplateIncludes(TemplateFiles files, Evaluation evaluation) {
    this.files = files;
    this.evaluation = evaluation;
  }

  static TemplateSource in(TemplateSource source, TemplateFiles files, Evaluation evaluation) {
    TemplateIncludes includes = new TemplateIncludes(files, evaluation);
    Node root = includes.expanded(source.root(), source.file(), 0);
    Node transforms = root.fields().getOrDefault(OF_TEMPLATE, Node.nothing(0));
    for (Node each : transforms.items()) {
      root = merged(root, includes.content(each, source.file(), 0).orElse(Node.nothing(0)));
    }
    return new TemplateSource(source.file(), root, source.comments());
  }

  /** With the sections of both; of two things with one name the template's own stays. */
  private static Node merged(Node template, Node part) {
    Map<String, Node> sections = new LinkedHashMap<>(template.fields());
    part.fields()
        .forEach(
            (name, section) -> {
              Map<String, Node> both = new LinkedHashMap<>(section.fields());
              both.putAll(template.fields().getOrDefault(name, section).fields());
              sections.put(name, section.isMap() ? Node.map(section.line(), both) : section);
            });
    return Node.map(template.line(), sections);
  }

  private Node expanded(Node node, String file, int depth) {
    Node before = done.get(node);
    if (before != null) {
      return before;
    }
    Node expanded = evaluation.take(1) ? parts(node, file, depth) : node;
    done.put(node, expanded);
    return expanded;
  }

  private Node parts(Node node, String file, int depth) {
    if (node.isUnknown()) {
      Node call = node.fields().getOrDefault(OF_CALL, Node.nothing(0));
      return content(call, file, depth).map(it -> onLine(it, node.line())).orElse(node);
    }
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(expanded(each, file, depth)));
      return Node.list(node.line(), items);
    }
    return node.isMap() ? map(node, file, depth) : node;
  }

  private Node map(Node node, String file, int depth) {
    Map<String, Node> fields = new LinkedHashMap<>();
    node.fields().forEach((name, each) -> fields.put(name, expanded(each, file, depth)));
    Node include = node.fields().getOrDefault(TRANSFORM, Node.nothing(0));
    content(include, file, depth)
        .filter(Node::isMap)
        .ifPresent(
            part -> {
              fields.remove(TRANSFORM);
              onLine(part, include.line()).fields().forEach(fields::putIfAbsent);
            });
    return Node.map(node.line(), fields);
  }

  /** What a file beside this one holds; empty where it is another macro, or is not here. */
  private Optional<Node> content(Node transform, String file, int depth) {
    boolean isInclude = transform.field("Name").text().equals("AWS::Include");
    String location = transform.field("Parameters").field("Location").text();
    if (!isInclude || depth >= DEEPEST) {
      return Optional.empty();
    }
    return files
        .load(file, location)
        .map(it -> expanded(it.root(), it.file(), depth + 1))
        .map(it -> onLine(it, transform.line()));
  }

  private Node onLine(Node node, int line) {
    if (!evaluation.take(1)) {
      return node;
    }
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(onLine(each, line)));
      return Node.list(line, items);
    }
    if (node.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      node.fields().forEach((name, each) -> fields.put(name, onLine(each, line)));
      return Node.map(line, fields);
    }
    return node.at(line);
  }
}
