package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.starter.StarterKind;
import dev.whoami.lint.model.starter.TaskStarter;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads rules, schedules and state machines that start ECS tasks. */
public final class TaskStarterNode {
  private static final Pattern RUN_TASK =
      Pattern.compile("arn:.{1,40}:states:::ecs:runTask(?:\\..*)?");

  /** States can be in states; real ones are a few levels deep. */
  private static final int DEEPEST = 40;

  private final SourceLocation at;
  private final Node role;
  private final List<Declared> declared = new ArrayList<>();

  private TaskStarterNode(SourceLocation at, Node role) {
    this.at = at;
    this.role = role;
  }

  /** The targets of {@code AWS::Events::Rule}. */
  public static List<Declared> ofTargets(Node targets, SourceLocation at) {
    List<Declared> all = new ArrayList<>();
    targets.items().forEach(each -> all.addAll(ofRule(each, at)));
    return all;
  }

  /** One target of a rule: {@code aws_cloudwatch_event_target}, or one of {@code Targets}. */
  public static List<Declared> ofRule(Node target, SourceLocation at) {
    Node parameters = target.block(target.has("ecsTarget") ? "ecsTarget" : "ecsParameters");
    return of(StarterKind.EVENT_RULE, target, parameters, at);
  }

  /** The target of {@code aws_scheduler_schedule} or {@code AWS::Scheduler::Schedule}. */
  public static List<Declared> ofSchedule(Node schedule, SourceLocation at) {
    Node target = schedule.block("target");
    return of(StarterKind.SCHEDULE, target, target.block("ecsParameters"), at);
  }

  private static List<Declared> of(
      StarterKind kind, Node target, Node parameters, SourceLocation at) {
    TaskStarterNode read = new TaskStarterNode(at, target.field("roleArn"));
    if (parameters.isMap()) {
      read.add(kind, parameters.field("taskDefinitionArn"));
    }
    return read.declared;
  }

  /** Each of its states that runs a task, also in a loop or a branch. */
  public static List<Declared> ofStateMachine(Node machine, SourceLocation at) {
    Node role = machine.has("roleArn") ? machine.field("roleArn") : machine.field("role");
    TaskStarterNode read = new TaskStarterNode(at, role);
    Node definition =
        machine.has("definition") ? machine.field("definition") : machine.field("definitionString");
    read.states(
        definition.isMap() ? definition : HclTemplate.json(definition).orElse(definition), 0);
    return read.declared;
  }

  private void states(Node node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    Node resource = node.isMap() ? node.field("resource") : node;
    if (node.isMap() && RUN_TASK.matcher(resource.text() + resource.template()).matches()) {
      Node given = node.has("arguments") ? node.field("arguments") : node.field("parameters");
      add(StarterKind.STATE_MACHINE, given.field("taskDefinition"));
    }
    for (Node each : node.isMap() ? node.fields().values() : node.items()) {
      if (each.isMap() || each.isList()) {
        states(each, depth + 1);
      }
    }
  }

  private void add(StarterKind kind, Node taskDefinition) {
    declared.add(TaskStarter.of(at, kind, role.setting(), taskDefinition.setting()));
  }
}
