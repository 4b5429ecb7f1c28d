package dev.whoami.lint.source;

import dev.whoami.lint.model.Attachment;
import dev.whoami.lint.model.CustomerPolicy;
import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.Host;
import dev.whoami.lint.model.InstanceProfile;
import dev.whoami.lint.model.NestedFile;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A template of CloudFormation, deployed by itself or as a stack in another one. Its functions are
 * evaluated with what its parameters are given.
 */
final class Template {
  private static final Dialect DIALECT = Dialect.CLOUDFORMATION;

  private static final Set<String> TYPES =
      new HashSet<>(
          Arrays.asList(
              "AWS::ECS::CapacityProvider",
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

  /** Stacks in stacks, deeper than which no real one is. */
  private static final int DEEPEST = 10;

  /** What a further stack costs, in steps: a file may name others very often. */
  private static final int COST = 1000;

  private final TemplateSource source;
  private final TemplateFiles files;
  private final Evaluation evaluation;
  private final StackPlace place;
  private final Map<String, Node> resources;
  private final TemplateValues values;
  private final NestedStacks stacks;
  private final NavigableSet<Integer> lines = new TreeSet<>();

  private Template(
      TemplateSource source,
      TemplateFiles files,
      Evaluation evaluation,
      StackPlace place,
      TemplateParameters parameters) {
    this.source = source;
    this.files = files;
    this.evaluation = evaluation;
    this.place = place;
    this.resources = resourcesIn(source.root());
    this.stacks = new NestedStacks(this);
    this.values = new TemplateValues(source.root(), parameters, evaluation, place, stacks::output);
    resources.values().forEach(it -> lines.add(it.line()));
  }

  static boolean is(Node root) {
    return root.isMap() && root.fields().containsKey("Resources");
  }

  static Map<String, Node> resourcesIn(Node root) {
    return root.fields().getOrDefault("Resources", Node.nothing(0)).fields();
  }

  /** What a template that is deployed by itself declares, with all stacks that are in it. */
  static List<Declared> declaredIn(TemplateSource source) throws Unreadable {
    TemplateFiles files = TemplateFiles.around(source.file());
    StackPlace place = StackPlace.root(source.file());
    return of(source, files, new Evaluation(), place, TemplateParameters::of)
        .declared(new Expansion());
  }

  /** The template with the parts that are included, and its loops written out. */
  private static Template of(
      TemplateSource source,
      TemplateFiles files,
      Evaluation evaluation,
      StackPlace place,
      Function<Node, TemplateParameters> parametersIn) {
    TemplateSource whole = TemplateIncludes.in(source, files, evaluation);
    TemplateParameters parameters = parametersIn.apply(whole.root());
    TemplateValues values =
        new TemplateValues(whole.root(), parameters, evaluation, place, StackOutputs.NONE);
    TemplateSource written = TemplateLoops.in(whole, values, evaluation);
    return new Template(written, files, evaluation, place, parameters);
  }

  /** A stack in it; empty where its template is not here, or is one that it is in itself. */
  Optional<Template> nested(String stack, String location, Map<String, Node> given) {
    Optional<TemplateSource> inner = files.load(source.file(), location);
    boolean isOne = inner.filter(it -> is(it.root()) && !place.isIn(it.file())).isPresent();
    if (!isOne || place.depth() >= DEEPEST || !evaluation.take(COST)) {
      return Optional.empty();
    }
    return inner.map(
        it ->
            of(
                it,
                files,
                evaluation,
                place.inside(stack, it.file()),
                root -> TemplateParameters.ofNested(root, given)));
  }

  Node resource(String key) {
    return resources.getOrDefault(key, Node.nothing(0));
  }

  TemplateValues values() {
    return values;
  }

  /** An output as it comes out; empty where there is none. */
  Optional<Node> output(String name) {
    Map<String, Node> outputs =
        source.root().fields().getOrDefault("Outputs", Node.nothing(0)).fields();
    Node value = outputs.getOrDefault(name, Node.nothing(0)).field("Value");
    return value.isNothing() ? Optional.empty() : Optional.of(values.of(value));
  }

  private List<Declared> declared(Expansion expansion) throws Unreadable {
    List<Declared> all = new ArrayList<>();
    Node globals = source.root().field(GLOBALS).field("Function");
    if (globals.has("Environment")) {
      expansion.take(globals);
      String key = place.address(GLOBALS);
      all.add(FunctionNode.read(values.of(globals), key, at(globals.line(), key)));
    }
    for (Map.Entry<String, Node> each : resources.entrySet()) {
      Node resource = each.getValue();
      String type = resource.field("Type").text();
      if (TYPES.contains(type)) {
        expansion.take(resource);
        Node properties = values.of(resource.field("Properties"));
        String key = place.address(each.getKey());
        all.addAll(declared(type, key, properties, at(resource.line(), key)));
      } else if (NestedStacks.isOne(type)) {
        addStack(each.getKey(), expansion, all);
      }
    }
    return all;
  }

  private void addStack(String key, Expansion expansion, List<Declared> all) throws Unreadable {
    Optional<Template> stack = stacks.named(key);
    if (stack.isPresent()) {
      all.add(NestedFile.of(SourceLocation.file(stack.get().source.file(), DIALECT)));
      all.addAll(stack.get().declared(expansion));
    }
  }

  private SourceLocation at(int line, String address) {
    return SourceLocation.file(source.file(), DIALECT)
        .line(line)
        .address(address)
        .allowing(source.comments().around(line, lastLineOf(line)));
  }

  /** Up to where the next resource's comment may begin. */
  private int lastLineOf(int line) {
    Integer next = lines.higher(line);
    return next == null ? Integer.MAX_VALUE : next - 2;
  }

  private List<Declared> declared(String type, String key, Node properties, SourceLocation at) {
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
        return one(host(properties, key, at));
      case "AWS::EC2::LaunchTemplate":
        return one(host(properties.field("LaunchTemplateData"), key, at));
      case "AWS::ECS::CapacityProvider":
        return ManagedInstancesNode.read(properties, at);
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

  private Host host(Node properties, String key, SourceLocation at) {
    InitScripts scripts = new InitScripts(resources, values);
    return HostNode.read(properties, at, userData -> scripts.of(key, userData));
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
