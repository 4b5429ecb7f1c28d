package dev.whoami.lint.ecs;

import dev.whoami.lint.model.Launch;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.TaskRoles;
import dev.whoami.lint.model.container.AwsUse;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Containers;
import dev.whoami.lint.model.declared.Allowance;
import dev.whoami.lint.model.declared.AllowanceScope;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a task definition, whose fields are the same everywhere but for their spelling. */
public final class TaskDefinitionNode {
  private final Node node;
  private final Optional<List<Node>> containers;

  private TaskDefinitionNode(Node node) {
    this.node = node;
    this.containers = containersIn(node.field("containerDefinitions"));
  }

  public static TaskDefinition read(Node node, SourceLocation at) {
    return new TaskDefinitionNode(node).read(at);
  }

  private TaskDefinition read(SourceLocation at) {
    TaskRoles roles =
        TaskRoles.of(role(node.field("taskRoleArn")), role(node.field("executionRoleArn")));
    return TaskDefinition.of(
            at.allowing(AllowanceScope.of(allowances())),
            node.field("family").setting(),
            roles,
            containers())
        .on(launch(), node.field("networkMode").setting())
        .using(uses());
  }

  /** A blank beside blank images is a form: whoever fills in the images also fills it in. */
  private Setting role(Node role) {
    boolean isBlank = role.isText() && role.setting().isAbsent() && hasBlankImage();
    return isBlank ? Setting.unknown(role.references()) : role.setting();
  }

  private boolean hasBlankImage() {
    return containers.isPresent()
        && containers.get().stream()
            .map(it -> it.field("image"))
            .anyMatch(it -> it.isText() && it.text().trim().isEmpty());
  }

  /** Terraform has them as JSON in a text. */
  private static Optional<List<Node>> containersIn(Node definitions) {
    Node list =
        definitions.isList() || definitions.isMap()
            ? definitions
            : HclTemplate.json(definitions).orElse(definitions);
    return list.isList() || list.isMap() ? Optional.of(list.items()) : Optional.empty();
  }

  private Containers containers() {
    if (!containers.isPresent()) {
      return Containers.unknown();
    }
    List<Container> known = new ArrayList<>();
    for (Node each : containers.get()) {
      if (each.isMap()) {
        known.add(ContainerNode.read(each));
      }
    }
    boolean all = known.size() == containers.get().size();
    return all ? Containers.known(known) : Containers.partlyKnown(known);
  }

  private List<Allowance> allowances() {
    List<Allowance> all = new ArrayList<>(Tags.allowancesIn(node.field("tags")));
    containers.ifPresent(
        list -> list.forEach(each -> all.addAll(Tags.allowancesIn(each.field("dockerLabels")))));
    return all;
  }

  /** Where Fargate is one of several, the definition must be fit for it; next comes EC2. */
  private Launch launch() {
    Node compatibilities = node.field("requiresCompatibilities");
    boolean known = !compatibilities.isUnknown();
    Launch launch = Launch.UNKNOWN;
    for (Node each : compatibilities.items()) {
      known &= each.isText();
      Launch one = launch(each.text());
      launch = one.compareTo(launch) < 0 ? one : launch;
    }
    return known ? launch : Launch.UNKNOWN;
  }

  private static Launch launch(String name) {
    switch (name) {
      case "FARGATE":
        return Launch.FARGATE;
      case "MANAGED_INSTANCES":
        return Launch.MANAGED_INSTANCES;
      default:
        return Launch.EC2;
    }
  }

  private List<AwsUse> uses() {
    List<AwsUse> uses = new ArrayList<>();
    Node volumes = node.has("volumes") ? node.field("volumes") : node.field("volume");
    for (Node each : volumes.items()) {
      Node efs = each.field("efsVolumeConfiguration").only();
      Node authorization = efs.field("authorizationConfig").only();
      if (authorization.field("iam").text().equals("ENABLED")) {
        uses.add(AwsUse.of("an EFS volume is mounted with the task role (iam ENABLED)"));
      }
    }
    return uses;
  }
}
