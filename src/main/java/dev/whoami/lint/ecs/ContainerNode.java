package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.ExecutionNeed;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one container of a task definition. */
public final class ContainerNode {
  private static final Map<String, Variable.Kind> KINDS = new HashMap<>();
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?:.*/)?\\.aws(?:/(?:credentials|config))?/?");

  /** What a team calls a key that its code is to use: APP_AWS_ACCESS_KEY_ID. */
  private static final Pattern OWN_NAME =
      Pattern.compile("(?:.+_)?AWS_(?:[A-Z0-9]+_)?(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY)(?:_.+)?");

  static {
    KINDS.put("AWS_ACCESS_KEY_ID", Variable.Kind.ACCESS_KEY_ID);
    KINDS.put("AWS_ACCESS_KEY", Variable.Kind.ACCESS_KEY_ID);
    KINDS.put("AWS_SECRET_ACCESS_KEY", Variable.Kind.SECRET_ACCESS_KEY);
    KINDS.put("AWS_SECRET_KEY", Variable.Kind.SECRET_ACCESS_KEY);
    KINDS.put("AWS_SESSION_TOKEN", Variable.Kind.SESSION_TOKEN);
    KINDS.put("AWS_PROFILE", Variable.Kind.PROFILE);
    KINDS.put("AWS_DEFAULT_PROFILE", Variable.Kind.PROFILE);
    KINDS.put("AWS_SHARED_CREDENTIALS_FILE", Variable.Kind.CREDENTIALS_FILE);
    KINDS.put("AWS_CONFIG_FILE", Variable.Kind.CREDENTIALS_FILE);
  }

  private final Node node;

  private ContainerNode(Node node) {
    this.node = node;
  }

  static Container read(Node node) {
    return new ContainerNode(node).read();
  }

  /** What a variable of this name says to a client library, if anything. */
  public static Optional<Variable.Kind> kindOf(String variable) {
    return Optional.ofNullable(KINDS.get(variable));
  }

  /** The same; a value with the form of a real access key counts under any name. */
  public static Optional<Variable.Kind> kindOf(String variable, Node value) {
    Optional<Variable.Kind> kind = kindOf(variable);
    boolean isKey = !kind.isPresent() && KeyForm.isIn(value.text(), Variable.Kind.ACCESS_KEY_ID);
    return isKey ? Optional.of(Variable.Kind.KEY_UNDER_ANOTHER_NAME) : kind;
  }

  /** The same of a secret, whose value is not here. */
  private static Optional<Variable.Kind> kindOfSecret(String variable) {
    Optional<Variable.Kind> kind = kindOf(variable);
    boolean isOwnName = !kind.isPresent() && OWN_NAME.matcher(variable).matches();
    return isOwnName ? Optional.of(Variable.Kind.KEY_UNDER_ANOTHER_NAME) : kind;
  }

  private Container read() {
    Container container =
        new Container(
            node.field("name").text(),
            node.line(),
            node.field("image").setting(),
            variables(),
            AwsUsageSigns.in(node),
            needs(),
            credentialsMounts());
    Node logs = node.field("logConfiguration");
    return container.loggingTo(logs.field("options").field("awslogs-group").setting());
  }

  /** An empty value is as good as none. */
  private List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    for (Node each : node.field("environment").items()) {
      String name = each.field("name").text();
      kindOf(name, each.field("value"))
          .filter(kind -> each.field("value").setting().isPresent())
          .ifPresent(kind -> variables.add(plain(kind, name, each)));
    }
    if (StandInService.isNamedIn(node, "environment", "entryPoint", "command")) {
      variables.removeIf(Variable::isStandIn);
    }
    for (Node each : node.field("secrets").items()) {
      String name = each.field("name").text();
      kindOfSecret(name).ifPresent(kind -> variables.add(Variable.secret(kind, name, each.line())));
    }
    return variables;
  }

  private static Variable plain(Variable.Kind kind, String name, Node entry) {
    Variable variable = Variable.plain(kind, name, entry.line());
    return KeyForm.isStandIn(entry.field("value"), kind) ? variable.standingIn() : variable;
  }

  private List<ExecutionNeed> needs() {
    List<ExecutionNeed> needs = new ArrayList<>();
    if (ImageOrigin.isPrivateEcr(node.field("image"))) {
      needs.add(ExecutionNeed.PRIVATE_ECR);
    }
    Node logs = node.field("logConfiguration");
    if (logs.field("logDriver").text().equals("awslogs")) {
      needs.add(ExecutionNeed.AWSLOGS);
      if (logs.field("options").field("awslogs-create-group").text().equals("true")) {
        needs.add(ExecutionNeed.LOG_GROUP);
      }
    }
    needs.addAll(SecretOrigin.needsOf(node.field("secrets"), logs.field("secretOptions")));
    if (node.field("repositoryCredentials").field("credentialsParameter").setting().isPresent()) {
      needs.add(ExecutionNeed.REGISTRY_CREDENTIALS);
    }
    if (hasAny(node.field("environmentFiles"))) {
      needs.add(ExecutionNeed.ENVIRONMENT_FILES);
    }
    return needs;
  }

  /** An item that is open may not be there. */
  private static boolean hasAny(Node list) {
    return list.items().stream().anyMatch(Node::isMap);
  }

  private List<String> credentialsMounts() {
    List<String> mounts = new ArrayList<>();
    for (Node each : node.field("mountPoints").items()) {
      String path = each.field("containerPath").text();
      if (CREDENTIALS.matcher(path).matches()) {
        mounts.add(path.substring(path.lastIndexOf(".aws")));
      }
    }
    return mounts;
  }
}
