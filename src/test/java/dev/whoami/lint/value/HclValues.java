package dev.whoami.lint.value;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.EncodingFunctions;
import dev.whoami.lint.hcl.HclBody;
import dev.whoami.lint.hcl.HclParser;
import dev.whoami.lint.module.ModuleFolders;
import dev.whoami.lint.module.ModuleInstance;
import dev.whoami.lint.module.ModuleSources;
import dev.whoami.lint.module.ModuleVariables;
import dev.whoami.lint.module.TerraformScope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of expressions, as the text that a person would compare. */
public final class HclValues {
  private HclValues() {}

  /** An empty module, in which names are known only by themselves. */
  public static HclScope scope() {
    ModuleSources none = ModuleSources.of("", List.of());
    return new TerraformScope(
        ModuleInstance.root(ModuleFolders.around(""), none, ModuleVariables.ofFiles(Map.of())));
  }

  public static String of(String expression) throws Unreadable {
    return shown(
        HclParser.parse("x = " + expression + "\n").attribute("x").orElseThrow().value(scope()));
  }

  /** The same with its type, as Terraform writes it. */
  static String typed(String expression) throws Unreadable {
    HclScope scope = scope();
    return withType(
        HclParser.parse("x = " + expression + "\n").attribute("x").orElseThrow().value(scope));
  }

  /** The value of a variable that is declared with this type, when it is given this. */
  static String converted(String type, String expression) throws Unreadable {
    HclScope scope = scope();
    HclBody body = HclParser.parse("x = " + expression + "\ntype = " + type + "\n");
    Node value = body.attribute("x").orElseThrow().value(scope);
    return withType(
        ModuleVariables.convert(value, body.attribute("type").orElseThrow(), scope.evaluation()));
  }

  private static String withType(Node node) {
    Node text = EncodingFunctions.asText(node, new Evaluation());
    return node.isUnknown()
        ? shown(node)
        : shown(text) + " : " + name(HclTypes.of(text, new Evaluation()));
  }

  private static String name(HclType type) {
    String kind = type.kind().name().toLowerCase(Locale.ROOT);
    return switch (type.kind()) {
      case OPEN -> "?";
      case LIST, SET, MAP -> kind + "(" + name(type.element()) + ")";
      case TUPLE -> kind + type.items().stream().map(HclValues::name).collect(Collectors.toList());
      case OBJECT ->
          kind
              + type.fields().entrySet().stream()
                  .map(it -> it.getKey() + "=" + name(it.getValue()))
                  .collect(Collectors.toList());
      default -> kind;
    };
  }

  public static String shown(Node node) {
    if (node.isUnknown()) {
      return node.isInvalid() ? "invalid" : "unknown" + node.references();
    }
    TextBuilder text = new TextBuilder(new Evaluation());
    new JsonText(text).add(node);
    Node json = text.node(1);
    return json.text() + json.template().replaceAll("\uE000...", "?");
  }
}
