package dev.whoami.lint.cloudformation;

import dev.whoami.lint.ecs.BatchHostsNode;
import dev.whoami.lint.ecs.BatchJobNode;
import dev.whoami.lint.ecs.FunctionCodeNode;
import dev.whoami.lint.ecs.FunctionNode;
import dev.whoami.lint.ecs.HostNode;
import dev.whoami.lint.ecs.ManagedInstancesNode;
import dev.whoami.lint.ecs.RoleNode;
import dev.whoami.lint.ecs.TaskDefinitionNode;
import dev.whoami.lint.ecs.TaskStarterNode;
import dev.whoami.lint.kubernetes.AccountRoles;
import dev.whoami.lint.model.LogGroup;
import dev.whoami.lint.model.Service;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.Host;
import dev.whoami.lint.model.host.NodeGroup;
import dev.whoami.lint.model.role.Attachment;
import dev.whoami.lint.model.role.CustomerPolicy;
import dev.whoami.lint.model.role.InstanceProfile;
import dev.whoami.lint.model.role.Policy;
import dev.whoami.lint.model.role.ServiceLinkedRole;
import dev.whoami.lint.model.token.LongLivedKey;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A resource of a template, of the types that decide about roles. */
final class TemplateResource {
  private static final Set<String> TYPES =
      new HashSet<>(
          Arrays.asList(
              "AWS::Batch::ComputeEnvironment",
              "AWS::Batch::JobDefinition",
              "AWS::ECS::CapacityProvider",
              "AWS::ECS::TaskDefinition",
              "AWS::ECS::Service",
              "AWS::EKS::Addon",
              "AWS::EKS::Nodegroup",
              "AWS::EKS::PodIdentityAssociation",
              "AWS::IAM::AccessKey",
              "AWS::IAM::Role",
              "AWS::IAM::Policy",
              "AWS::IAM::RolePolicy",
              "AWS::IAM::ManagedPolicy",
              "AWS::IAM::InstanceProfile",
              "AWS::IAM::ServiceLinkedRole",
              "AWS::EC2::Instance",
              "AWS::EC2::LaunchTemplate",
              "AWS::Events::Rule",
              "AWS::Lambda::Function",
              "AWS::Logs::LogGroup",
              "AWS::Scheduler::Schedule",
              "AWS::Serverless::Function",
              "AWS::Serverless::StateMachine",
              "AWS::StepFunctions::StateMachine",
              "AWS::AutoScaling::LaunchConfiguration"));

  private static final Set<String> JUDGED =
      new HashSet<>(
          Arrays.asList(
              "AWS::Batch::JobDefinition",
              "AWS::ECS::CapacityProvider",
              "AWS::ECS::TaskDefinition",
              "AWS::EC2::Instance",
              "AWS::EC2::LaunchTemplate",
              "AWS::Lambda::Function",
              "AWS::Serverless::Function",
              "AWS::AutoScaling::LaunchConfiguration"));

  private final String key;
  private final Node properties;
  private final SourceLocation at;
  private final InitScripts scripts;

  /** By the name that references to it have, with its properties evaluated. */
  TemplateResource(String key, Node properties, SourceLocation at, InitScripts scripts) {
    this.key = key;
    this.properties = properties;
    this.at = at;
    this.scripts = scripts;
  }

  /** Whether what one of this type is decides about findings by itself. */
  static boolean isJudged(String type) {
    return JUDGED.contains(type);
  }

  /** Whether one of this type is read. */
  static boolean isRead(String type) {
    return TYPES.contains(type);
  }

  /** What it declares, if it is of this type. */
  List<Declared> declared(String type) {
    switch (type) {
      case "AWS::ECS::TaskDefinition":
        return one(TaskDefinitionNode.read(properties, at));
      case "AWS::Batch::ComputeEnvironment":
        return BatchHostsNode.read(properties, at);
      case "AWS::Batch::JobDefinition":
        return BatchJobNode.read(properties, at);
      case "AWS::ECS::Service":
        return one(service());
      case "AWS::Events::Rule":
        return TaskStarterNode.ofTargets(properties.field("Targets"), at);
      case "AWS::Scheduler::Schedule":
        return TaskStarterNode.ofSchedule(properties, at);
      case "AWS::Serverless::StateMachine":
      case "AWS::StepFunctions::StateMachine":
        return TaskStarterNode.ofStateMachine(properties, at);
      case "AWS::EKS::Addon":
        return AccountRoles.ofAddon(properties, at);
      case "AWS::EKS::Nodegroup":
        return one(nodeGroup());
      case "AWS::EKS::PodIdentityAssociation":
        return one(AccountRoles.association(properties, at));
      case "AWS::IAM::AccessKey":
        return one(LongLivedKey.of(at, LongLivedKey.Kind.RESOURCE, 1));
      case "AWS::IAM::Role":
        return one(RoleNode.read(properties, at, key));
      case "AWS::IAM::Policy":
        return attachments(RoleNode.inline(properties.field("PolicyDocument")));
      case "AWS::IAM::RolePolicy":
        return one(
            Attachment.of(
                at,
                properties.field("RoleName").setting(),
                RoleNode.inline(properties.field("PolicyDocument"))));
      case "AWS::IAM::ManagedPolicy":
        return managed();
      case "AWS::IAM::InstanceProfile":
        return one(profile());
      case "AWS::EC2::Instance":
      case "AWS::AutoScaling::LaunchConfiguration":
        return one(host(properties));
      case "AWS::EC2::LaunchTemplate":
        return one(host(properties.field("LaunchTemplateData")));
      case "AWS::ECS::CapacityProvider":
        return ManagedInstancesNode.read(properties, at);
      case "AWS::Lambda::Function":
        return one(FunctionNode.read(properties, key, at));
      case "AWS::Serverless::Function":
        return samFunction();
      case "AWS::Logs::LogGroup":
        return one(LogGroup.of(at, key, properties.field("LogGroupName").setting()));
      case "AWS::IAM::ServiceLinkedRole":
        boolean ofEcs = properties.field("AWSServiceName").text().equals("ecs.amazonaws.com");
        return ofEcs ? one(ServiceLinkedRole.of(at)) : Collections.emptyList();
      default:
        return Collections.emptyList();
    }
  }

  private Host host(Node data) {
    return HostNode.read(data, at, userData -> scripts.of(key, userData)).named(key);
  }

  private List<Declared> samFunction() {
    List<Declared> all = new ArrayList<>(one(FunctionNode.read(properties, key, at)));
    FunctionCodeNode.ofSam(properties, key, at).ifPresent(all::add);
    return all;
  }

  private static List<Declared> one(Declared only) {
    return Collections.singletonList(only);
  }

  /** With the roles that it is attached to; others may name it. */
  private List<Declared> managed() {
    Policy policy = RoleNode.inline(properties.field("PolicyDocument"));
    List<Declared> all = attachments(policy);
    all.add(CustomerPolicy.of(at, key, policy));
    return all;
  }

  private List<Declared> attachments(Policy policy) {
    List<Declared> all = new ArrayList<>();
    if (properties.field("Roles").isUnknown()) {
      all.add(Attachment.of(at, properties.field("Roles").setting(), policy));
    }
    for (Node role : properties.field("Roles").items()) {
      all.add(Attachment.of(at, role.setting(), policy));
    }
    return all;
  }

  private InstanceProfile profile() {
    Node name = properties.field("InstanceProfileName");
    return InstanceProfile.of(at, key, name.setting(), properties.field("Roles").only().setting());
  }

  private NodeGroup nodeGroup() {
    Node template = properties.field("LaunchTemplate");
    Node named = template.has("Id") ? template.field("Id") : template.field("Name");
    return NodeGroup.of(
        at,
        named.setting(),
        properties.field("NodeRole").setting(),
        properties.field("AmiType").setting());
  }

  private Service service() {
    Service service =
        Service.of(
            at,
            properties.field("TaskDefinition").setting(),
            properties.field("LaunchType").setting(),
            properties.field("Role").setting());
    return properties.field("EnableExecuteCommand").text().equals("true")
        ? service.allowingExec()
        : service;
  }
}
