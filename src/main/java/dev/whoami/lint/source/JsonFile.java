package dev.whoami.lint.source;

import com.google.gson.stream.JsonToken;
import dev.whoami.lint.cloudformation.Template;
import dev.whoami.lint.cloudformation.TemplateSource;
import dev.whoami.lint.ecs.BatchJobNode;
import dev.whoami.lint.ecs.TaskDefinitionNode;
import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.LineJsonReader;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.kubernetes.Manifests;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.pulumi.PulumiState;
import dev.whoami.lint.terraform.Plan;
import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON file, read in a stream: a task definition, a plan, a template or a manifest of Kubernetes.
 * Only the resources of a plan that matter are kept.
 */
final class JsonFile {
  /** What a task definition may have at its top, as registered or as a list of containers. */
  private static final Set<String> KEPT =
      new HashSet<>(
          Arrays.asList(
              "family",
              "taskRoleArn",
              "executionRoleArn",
              "networkMode",
              "requiresCompatibilities",
              "containerDefinitions",
              "volumes",
              "tags",
              "taskDefinition",
              "jobDefinitionName",
              "jobDefinitions",
              "containerProperties",
              "nodeProperties",
              "ecsProperties",
              "platformCapabilities",
              "Globals",
              "Parameters",
              "Conditions",
              "Mappings",
              "Resources",
              "Outputs",
              "Transform"));

  /** What an object of Kubernetes has, once it has said that it is one. */
  private static final Set<String> OF_OBJECTS =
      new HashSet<>(
          Arrays.asList(
              "metadata", "spec", "items", "data", "stringData", "annotations", "iam", "addons"));

  /** In a file of Elastic Beanstalk, whose containers have the role of their instance. */
  private static final String BEANSTALK = "AWSEBDockerrunVersion";

  private static final Set<String> SAYING_SO = new HashSet<>(Arrays.asList("apiVersion", "kind"));

  private final String name;
  private final LineJsonReader reader;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Plan plan = new Plan();
  private final PulumiState pulumi = new PulumiState();

  private JsonFile(String name, LineJsonReader reader) {
    this.name = name;
    this.reader = reader;
  }

  static List<Declared> declaredIn(String name, Reader text) throws Unreadable {
    LineJsonReader reader = LineJsonReader.of(text);
    try {
      return new JsonFile(name, reader).read();
    } catch (IOException malformed) {
      throw JsonNodes.malformed(reader, malformed);
    } catch (IllegalStateException otherType) {
      throw Unreadable.at(reader.line(), "has a value of another type than it should");
    }
  }

  private List<Declared> read() throws IOException, Unreadable {
    if (reader.peek() == JsonToken.BEGIN_ARRAY) {
      return list();
    }
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      throw unknown();
    }
    reader.beginObject();
    while (reader.hasNext()) {
      field(reader.nextName());
    }
    reader.endObject();
    requireEnd();
    return declared();
  }

  /** Whatever follows is not JSON, which the reader itself tells. */
  private void requireEnd() throws IOException, Unreadable {
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw unknown();
    }
  }

  private void field(String field) throws IOException {
    if (plan.take(field, reader) || pulumi.take(field, reader)) {
      return;
    }
    boolean isObject = !Collections.disjoint(fields.keySet(), SAYING_SO);
    if (KEPT.contains(field)
        || field.equals(BEANSTALK)
        || SAYING_SO.contains(field)
        || (isObject && OF_OBJECTS.contains(field))) {
      fields.put(field, JsonNodes.read(reader));
    } else {
      reader.skipValue();
    }
  }

  private List<Declared> declared() throws Unreadable {
    if (plan.isPlan()) {
      return plan.declared(SourceLocation.file(name, Dialect.TERRAFORM_PLAN));
    }
    if (pulumi.isOne()) {
      return pulumi.declared(SourceLocation.file(name, Dialect.TERRAFORM_PLAN));
    }
    Node root = Node.map(1, fields);
    if (Template.is(root)) {
      return Template.declaredIn(new TemplateSource(name, root, Comments.in("")));
    }
    if (fields.containsKey(BEANSTALK)) {
      SourceLocation at = SourceLocation.file(name, Dialect.TASK_DEFINITION).line(1);
      Node containers = fields.getOrDefault("containerDefinitions", Node.nothing(1));
      return Collections.singletonList(TaskDefinitionNode.read(ofContainers(containers), at));
    }
    if (fields.containsKey("containerDefinitions")) {
      return Collections.singletonList(taskDefinition(root));
    }
    Node described = root.field("taskDefinition");
    if (described.isMap()) {
      return Collections.singletonList(taskDefinition(withTags(described)));
    }
    if (fields.containsKey("jobDefinitionName")) {
      return job(root);
    }
    if (fields.containsKey("jobDefinitions")) {
      List<Declared> all = new ArrayList<>();
      root.field("jobDefinitions").items().forEach(each -> all.addAll(job(each)));
      return Collections.unmodifiableList(all);
    }
    List<Node> documents = Collections.singletonList(root);
    if (Manifests.are(documents)) {
      return Manifests.declaredIn(name, documents, Comments.in(""));
    }
    throw unknown();
  }

  /** "describe-task-definition" shows the tags beside the definition. */
  private Node withTags(Node described) {
    Map<String, Node> all = new LinkedHashMap<>(described.fields());
    all.put("tags", fields.getOrDefault("tags", Node.nothing(0)));
    return Node.map(described.line(), all);
  }

  private Declared taskDefinition(Node node) {
    return TaskDefinitionNode.read(node, at(node, node.field("family")));
  }

  private List<Declared> job(Node node) {
    return BatchJobNode.read(node, at(node, node.field("jobDefinitionName")));
  }

  private SourceLocation at(Node node, Node named) {
    return SourceLocation.file(name, Dialect.TASK_DEFINITION)
        .line(Math.max(named.line(), node.line()))
        .address(named.isText() ? ShownName.name(named.text()) : "");
  }

  /** Several task definitions, or the containers of one whose roles stand elsewhere. */
  private List<Declared> list() throws IOException, Unreadable {
    Node list = JsonNodes.read(reader);
    requireEnd();
    if (list.items().isEmpty()) {
      throw unknown();
    }
    List<Declared> all = new ArrayList<>();
    if (list.items().stream().allMatch(JsonFile::isContainer)) {
      SourceLocation at = SourceLocation.file(name, Dialect.TASK_DEFINITION).line(1);
      all.add(TaskDefinitionNode.read(ofContainers(list), at));
      return all;
    }
    for (Node each : list.items()) {
      if (!each.has("containerDefinitions")) {
        throw unknown();
      }
      all.add(taskDefinition(each));
    }
    return all;
  }

  private static boolean isContainer(Node node) {
    return node.has("image") && node.has("name");
  }

  private static Node ofContainers(Node list) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("containerDefinitions", list);
    for (String elsewhere : new String[] {"taskRoleArn", "executionRoleArn", "family"}) {
      fields.put(elsewhere, Node.unknown(0, Collections.emptyList()));
    }
    return Node.map(1, fields);
  }

  private static Unreadable unknown() {
    return Unreadable.ofAnotherKind(
        "is JSON, but no task definition (containerDefinitions), no job definition"
            + " (jobDefinitionName), no Terraform plan (terraform show -json), no CloudFormation"
            + " template (Resources), no Pulumi preview and no Kubernetes manifest (apiVersion,"
            + " kind)");
  }
}
