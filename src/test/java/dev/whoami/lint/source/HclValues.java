package dev.whoami.lint.source;

import java.util.List;
import java.util.Map;

/** Values of expressions, as the text that a person would compare. */
final class HclValues {
  private HclValues() {}

  /** An empty module, in which names are known by themselves alone. */
  static HclScope scope() {
    ModuleSources none = ModuleSources.of("", List.of());
    return new TerraformScope(
        ModuleInstance.root(ModuleFolders.around(""), none, ModuleVariables.ofFiles(Map.of())));
  }

  static String of(String expression) throws Unreadable {
    return shown(
        HclParser.parse("x = " + expression + "\n").attribute("x").orElseThrow().value(scope()));
  }

  static String shown(Node node) {
    if (node.isUnknown()) {
      return node.isInvalid() ? "invalid" : "unknown" + node.references();
    }
    TextBuilder text = new TextBuilder(new Evaluation());
    new JsonText(text).add(node);
    Node json = text.node(1);
    return json.text() + json.template().replaceAll("\uE000...", "?");
  }
}
