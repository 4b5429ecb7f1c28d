package dev.whoami.lint.source;

import dev.whoami.lint.ecs.TaskDefinitionNode;
import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A task definition as the AWS CLI takes it by --cli-input-yaml. */
final class TaskDefinitionInYaml {
  private static final String CONTAINERS = "containerDefinitions";
  private static final String[] ROLES = {"taskRoleArn", "executionRoleArn"};

  private TaskDefinitionInYaml() {}

  /** Variables of other programs, and parts of a definition, have no family or another list. */
  static boolean is(Node document) {
    Node containers = document.field(CONTAINERS);
    List<Node> items = containers.items();
    return document.isMap()
        && document.field("family").isText()
        && containers.isList()
        && !items.isEmpty()
        && items.stream().allMatch(it -> it.isMap() && it.has("name"));
  }

  static Declared read(String name, Node document, String text) throws Unreadable {
    new Expansion().take(document);
    Node root = text.contains("{{") ? withoutRoles(document) : document;
    SourceLocation at =
        SourceLocation.file(name, Dialect.TASK_DEFINITION)
            .line(Math.max(root.field("family").line(), root.line()))
            .address(ShownName.name(root.field("family").text()))
            .allowing(Comments.in(text).around(root.line(), Integer.MAX_VALUE));
    return TaskDefinitionNode.read(root, at);
  }

  /** What fills in such a file may also add the roles. */
  private static Node withoutRoles(Node document) {
    Map<String, Node> fields = new LinkedHashMap<>(document.fields());
    for (String role : ROLES) {
      fields.put(role, Node.unknown(document.line(), Collections.emptyList()));
    }
    return Node.map(document.line(), fields);
  }
}
