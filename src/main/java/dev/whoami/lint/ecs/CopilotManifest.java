package dev.whoami.lint.ecs;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A manifest of AWS Copilot: one service or job and its sidecars, with what its environments set in
 * place of that.
 */
public final class CopilotManifest {
  /** The types that run code. */
  public static final String RUNNING =
      "Load Balanced Web Service|Backend Service|Worker Service|Scheduled Job"
          + "|Request-Driven Web Service";

  private static final Pattern TYPE = Pattern.compile(RUNNING + "|Static Site");

  private final Node root;
  private final SourceLocation at;

  private CopilotManifest(Node root, SourceLocation at) {
    this.root = root;
    this.at = at;
  }

  public static boolean is(Node root) {
    return root.isMap() && root.has("name") && TYPE.matcher(root.field("type").text()).matches();
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    new Expansion().take(root);
    String name = root.field("name").text();
    SourceLocation at = SourceLocation.file(file, Dialect.COPILOT).line(root.line()).address(name);
    SourceLocation allowing = at.allowing(comments.around(root.line(), Integer.MAX_VALUE));
    return Collections.singletonList(new CopilotManifest(root, allowing).read(name));
  }

  private Application read(String name) {
    List<Node> levels = new ArrayList<>();
    levels.add(root);
    levels.addAll(MergedFields.field(root, "environments").fields().values());
    List<Container> containers = new ArrayList<>();
    containers.add(container(name, levels));
    for (String each : sidecars(levels)) {
      List<Node> sidecar = new ArrayList<>();
      levels.forEach(it -> sidecar.add(MergedFields.field(it, "sidecars").field(each)));
      containers.add(container(each, sidecar));
    }
    return Application.of(at, Application.Kind.COPILOT_SERVICE, name, containers);
  }

  private static Set<String> sidecars(List<Node> levels) {
    Set<String> names = new LinkedHashSet<>();
    levels.forEach(it -> names.addAll(MergedFields.field(it, "sidecars").fields().keySet()));
    return names;
  }

  /** What it is given in any environment, once each. */
  private static Container container(String name, List<Node> levels) {
    List<Variable> variables = new ArrayList<>();
    for (Node each : levels) {
      add(MergedFields.field(each, "variables"), Variable::plain, variables);
      add(MergedFields.field(each, "secrets"), Variable::secret, variables);
    }
    return Container.withVariables(name, levels.get(0).line(), Setting.absent(), variables);
  }

  private static void add(Node given, VariableForm form, List<Variable> to) {
    MergedFields.of(given)
        .forEach(
            (name, value) ->
                ContainerNode.kindOf(name, value)
                    .filter(kind -> isNew(name, value, to))
                    .map(kind -> variable(form.of(kind, name, value.line()), value))
                    .ifPresent(to::add));
  }

  private static Variable variable(Variable variable, Node value) {
    boolean isStandIn = !variable.isSecret() && KeyForm.isStandIn(value, variable.kind());
    return isStandIn ? variable.standingIn() : variable;
  }

  private static boolean isNew(String name, Node value, List<Variable> known) {
    return value.setting().isPresent() && known.stream().noneMatch(it -> it.name().equals(name));
  }

  /** In the open, or by the name of a secret. */
  private interface VariableForm {
    Variable of(Variable.Kind kind, String name, int line);
  }
}
