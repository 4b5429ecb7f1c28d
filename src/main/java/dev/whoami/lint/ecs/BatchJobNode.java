package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a job definition of AWS Batch. Batch makes a task definition of it, with the job role as
 * the task role; so it is read as the task definitions that come of it: one for a container, one
 * for each range of nodes. Jobs on EKS are pods, and are not read.
 */
public final class BatchJobNode {
  private static final String EC2 = "EC2";

  private final Node job;
  private final SourceLocation at;
  private final List<Declared> declared = new ArrayList<>();

  private BatchJobNode(Node job, SourceLocation at) {
    this.job = job;
    this.at = at;
  }

  /** {@code aws_batch_job_definition}, {@code AWS::Batch::JobDefinition}, or what the CLI takes. */
  public static List<Declared> read(Node job, SourceLocation at) {
    BatchJobNode read = new BatchJobNode(job, at);
    read.addContainer(read.properties("containerProperties"));
    Node nodes = read.properties("nodeProperties").field("nodeRangeProperties");
    nodes.items().forEach(each -> read.addContainer(each.field("container")));
    Node tasks = read.properties("ecsProperties").field("taskProperties");
    tasks.items().forEach(each -> read.add(each, each.field("containers")));
    return read.declared;
  }

  /** Terraform has them as JSON in a text. */
  private Node properties(String field) {
    Node properties = job.field(field);
    return properties.isMap() || properties.isNothing()
        ? properties
        : HclTemplate.json(properties).orElse(Node.unknown(job.line(), properties.references()));
  }

  private void addContainer(Node container) {
    if (!container.isNothing()) {
      Node named = container.isMap() ? named(container) : container;
      add(container, Node.list(container.line(), Collections.singletonList(named)));
    }
  }

  /** With the name that ECS knows the only container of a job by, and the log driver of Batch. */
  private static Node named(Node container) {
    int line = container.line();
    Map<String, Node> fields = new LinkedHashMap<>(container.fields());
    fields.put("name", Node.text(line, "default"));
    if (!container.has("logConfiguration")) {
      Node driver = Node.text(line, "awslogs");
      fields.put("logConfiguration", Node.map(line, Collections.singletonMap("logDriver", driver)));
    }
    return Node.map(container.line(), fields);
  }

  private void add(Node roles, Node containers) {
    Map<String, Node> task = new LinkedHashMap<>();
    task.put(
        "family",
        job.has("jobDefinitionName") ? job.field("jobDefinitionName") : job.field("name"));
    task.put(
        "taskRoleArn",
        roles.has("jobRoleArn") ? roles.field("jobRoleArn") : roles.field("taskRoleArn"));
    task.put("executionRoleArn", roles.field("executionRoleArn"));
    task.put("requiresCompatibilities", platforms());
    task.put("containerDefinitions", containers);
    task.put("volumes", roles.field("volumes"));
    task.put("tags", job.field("tags"));
    // Batch decides on it: on EC2 the network of the host, unlike what ECS itself would take.
    task.put("networkMode", Node.unknown(job.line(), Collections.emptyList()));
    declared.add(TaskDefinitionNode.read(Node.map(job.line(), task), at).ofBatch());
  }

  /** EC2 is what Batch takes where none is named. */
  private Node platforms() {
    Node platforms = job.field("platformCapabilities");
    return platforms.isNothing() ? Node.text(job.line(), EC2) : platforms;
  }
}
