package dev.whoami.lint.cloudformation;

import dev.whoami.lint.ecs.FunctionNode;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.LeftOut;
import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A template of CloudFormation, deployed by itself or as a stack in another one. Its functions are
 * evaluated with what its parameters are given.
 */
public final class Template {
  private static final Dialect DIALECT = Dialect.CLOUDFORMATION;

  private static final String GLOBALS = "Globals";
  private static final String INCLUDE = "AWS::Include";

  /** The construct that made a resource, as cdk synth writes it. */
  private static final String CDK_PATH = "aws:cdk:path";

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
  private final InitScripts scripts;
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
    this.scripts = new InitScripts(resources, values);
    resources.values().forEach(it -> lines.add(it.line()));
  }

  public static boolean is(Node root) {
    return root.isMap() && root.fields().containsKey("Resources");
  }

  static Map<String, Node> resourcesIn(Node root) {
    return root.fields().getOrDefault("Resources", Node.nothing(0)).fields();
  }

  /** What a template that is deployed by itself declares, with all stacks that are in it. */
  public static List<Declared> declaredIn(TemplateSource source) throws Unreadable {
    TemplateFiles files = TemplateFiles.around(source.file());
    StackPlace place = StackPlace.root(source.file());
    return of(source, files, new Evaluation(), place, TemplateParameters::of)
        .declared(new Expansion());
  }

  private static Template of(
      TemplateSource source,
      TemplateFiles files,
      Evaluation evaluation,
      StackPlace place,
      Function<Node, TemplateParameters> parametersIn) {
    return new Template(source, files, evaluation, place, parametersIn.apply(source.root()));
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
    Node macros = source.root().fields().getOrDefault("Transform", Node.nothing(0));
    for (Node each : macros.items()) {
      if (each.field("Name").text().equals(INCLUDE)) {
        String why = "What " + INCLUDE + " adds to this template is not read.";
        all.add(Unresolved.of(at(each.line(), "Transform"), why));
      }
    }
    for (Map.Entry<String, Node> each : resources.entrySet()) {
      Node resource = each.getValue();
      String type = resource.field("Type").text();
      if (TemplateLoop.is(each.getKey())) {
        all.add(notJudged(TemplateLoop.name(each.getKey()), resource, TemplateLoop.WHY_NOT));
      } else if (isLeftOut(resource)) {
        addLeftOut(each.getKey(), resource, expansion, all);
      } else if (TemplateResource.isRead(type)) {
        all.addAll(read(each.getKey(), resource, expansion));
      } else if (NestedStacks.isOne(type)) {
        addStack(each.getKey(), resource, expansion, all);
      }
    }
    return all;
  }

  private List<Declared> read(String name, Node resource, Expansion expansion) throws Unreadable {
    expansion.take(resource);
    Node properties = values.of(resource.field("Properties"));
    String key = place.address(name);
    SourceLocation at =
        at(resource.line(), key).madeBy(resource.field("Metadata").field(CDK_PATH).text());
    return new TemplateResource(key, properties, at, scripts)
        .declared(resource.field("Type").text());
  }

  /** Whether it is not made, as its own condition is with what the parameters say. */
  private boolean isLeftOut(Node resource) {
    return values.isFalse(resource.field("Condition").text());
  }

  /** Others may set the parameters in another way, and then it is made. */
  private void addLeftOut(String key, Node resource, Expansion expansion, List<Declared> all)
      throws Unreadable {
    String type = resource.field("Type").text();
    if (TemplateResource.isRead(type)) {
      read(key, resource, expansion).forEach(each -> all.add(LeftOut.of(each)));
    }
    if (TemplateResource.isJudged(type) || NestedStacks.isOne(type)) {
      all.add(
          notJudged(
              key,
              resource,
              " is made under a condition that does not hold with these parameters: it is not"
                  + " checked."));
    }
  }

  private Unresolved notJudged(String key, Node resource, String why) {
    SourceLocation at = at(resource.line(), place.address(key));
    return Unresolved.of(at, ShownName.reference(key) + why);
  }

  private void addStack(String key, Node resource, Expansion expansion, List<Declared> all)
      throws Unreadable {
    Optional<Template> stack = stacks.named(key);
    if (stack.isPresent()) {
      all.add(NestedFile.of(SourceLocation.file(stack.get().source.file(), DIALECT)));
      all.addAll(stack.get().declared(expansion));
    } else {
      all.add(notJudged(key, resource, " is a stack whose template is not read from here."));
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
}
