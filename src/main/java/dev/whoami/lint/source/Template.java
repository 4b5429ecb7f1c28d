package dev.whoami.lint.source;

import dev.whoami.lint.model.Attachment;
import dev.whoami.lint.model.CustomerPolicy;
import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.InstanceProfile;
import dev.whoami.lint.model.Policy;
import dev.whoami.lint.model.Service;
import dev.whoami.lint.model.ServiceLinkedRole;
import dev.whoami.lint.model.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** A template of CloudFormation, whose functions are evaluated with its parameters' defaults. */
final class Template {
  private static final Set<String> TYPES =
      new HashSet<>(
          Arrays.asList(
              "AWS::ECS::TaskDefinition",
              "AWS::ECS::Service",
              "AWS::IAM::Role",
              "AWS::IAM::Policy",
              "AWS::IAM::RolePolicy",
              "AWS::IAM::ManagedPolicy",
              "AWS::IAM::InstanceProfile",
              "AWS::IAM::ServiceLinkedRole",
              "AWS::EC2::Instance",
              "AWS::EC2::LaunchTemplate",
              "AWS::Lambda::Function",
              "AWS::Serverless::Function",
              "AWS::AutoScaling::LaunchConfiguration"));

  private static final String GLOBALS = "Globals";

  private final SourceLocation file;
  private final Map<String, Node> resources;
  private final TemplateValues values;

  /** What SAM gives every function. */
  private final Node globals;

  private final Comments comments;
  private final NavigableSet<Integer> lines = new TreeSet<>();

  private Template(String file, Node root, Comments comments) {
    this.file = SourceLocation.file(file, Dialect.CLOUDFORMATION);
    this.resources = resourcesIn(root);
    this.values = TemplateValues.in(root);
    this.globals = root.field(GLOBALS).field("Function");
    this.comments = comments;
    resources.values().forEach(it -> lines.add(it.line()));
  }

  static boolean is(Node root) {
    return root.isMap() && root.fields().containsKey("Resources");
  }

  static Map<String, Node> resourcesIn(Node root) {
    return root.fields().getOrDefault("Resources", Node.nothing(0)).fields();
  }

  static List<Declared> declaredIn(String file, Node root, Comments comments) {
    return new Template(file, root, comments).declared();
  }

  private List<Declared> declared() {
    List<Declared> all = new ArrayList<>();
    if (globals.has("Environment")) {
      SourceLocation at = file.line(globals.line()).address(GLOBALS);
      all.add(
          FunctionNode.read(
              values.of(globals),
              GLOBALS,
              at.allowing(comments.around(globals.line(), lastLineOf(globals.line())))));
    }
    for (Map.Entry<String, Node> each : resources.entrySet()) {
      Node resource = each.getValue();
      int line = resource.line();
      SourceLocation at =
          file.line(line).address(each.getKey()).allowing(comments.around(line, lastLineOf(line)));
      String type = resource.field("Type").text();
      if (TYPES.contains(type)) {
        Node properties = values.of(resource.field("Properties"));
        all.addAll(declared(type, each.getKey(), properties, at));
      }
    }
    return all;
  }

  /** Up to where the next resource's comment may begin. */
  private int lastLineOf(int line) {
    Integer next = lines.higher(line);
    return next == null ? Integer.MAX_VALUE : next - 2;
  }

  private static List<Declared> declared(
      String type, String key, Node properties, SourceLocation at) {
    switch (type) {
      case "AWS::ECS::TaskDefinition":
        return one(TaskDefinitionNode.read(properties, at));
      case "AWS::ECS::Service":
        return one(service(properties, at));
      case "AWS::IAM::Role":
        return one(RoleNode.read(properties, at, key));
      case "AWS::IAM::Policy":
        return attachments(properties, at, RoleNode.inline(properties.field("PolicyDocument")));
      case "AWS::IAM::RolePolicy":
        return one(
            Attachment.of(
                at,
                properties.field("RoleName").setting(),
                RoleNode.inline(properties.field("PolicyDocument"))));
      case "AWS::IAM::ManagedPolicy":
        return managed(properties, at, key);
      case "AWS::IAM::InstanceProfile":
        return one(profile(properties, at, key));
      case "AWS::EC2::Instance":
      case "AWS::AutoScaling::LaunchConfiguration":
        return one(HostNode.read(properties, at));
      case "AWS::EC2::LaunchTemplate":
        return one(HostNode.read(properties.field("LaunchTemplateData"), at));
      case "AWS::Lambda::Function":
      case "AWS::Serverless::Function":
        return one(FunctionNode.read(properties, key, at));
      case "AWS::IAM::ServiceLinkedRole":
        boolean ofEcs = properties.field("AWSServiceName").text().equals("ecs.amazonaws.com");
        return ofEcs ? one(ServiceLinkedRole.of(at)) : Collections.emptyList();
      default:
        return Collections.emptyList();
    }
  }

  private static List<Declared> one(Declared only) {
    return Collections.singletonList(only);
  }

  /** With the roles that it is attached to; others may name it. */
  private static List<Declared> managed(Node properties, SourceLocation at, String key) {
    Policy policy = RoleNode.inline(properties.field("PolicyDocument"));
    List<Declared> all = attachments(properties, at, policy);
    all.add(CustomerPolicy.of(at, key, policy));
    return all;
  }

  private static List<Declared> attachments(Node properties, SourceLocation at, Policy policy) {
    List<Declared> all = new ArrayList<>();
    if (properties.field("Roles").isUnknown()) {
      all.add(Attachment.of(at, properties.field("Roles").setting(), policy));
    }
    for (Node role : properties.field("Roles").items()) {
      all.add(Attachment.of(at, role.setting(), policy));
    }
    return all;
  }

  private static InstanceProfile profile(Node properties, SourceLocation at, String key) {
    Node name = properties.field("InstanceProfileName");
    return InstanceProfile.of(at, key, name.setting(), properties.field("Roles").only().setting());
  }

  private static Service service(Node properties, SourceLocation at) {
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
