package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What cfn-init does on an instance: the files and commands in the metadata of a template's
 * resource, which user data names ({@code cfn-init --resource NAME}). All of its configs count,
 * whichever sets the command names.
 */
final class InitScripts {
  private static final String INIT = "AWS::CloudFormation::Init";
  private static final String PROGRAM = "cfn-init";
  private static final Pattern RESOURCE =
      Pattern.compile("(?:-r|--resource)[\\s=\"']++([A-Za-z0-9]++)");
  private static final int DEEPEST = 30;

  /** Anchors of YAML repeat things at no cost in the file. */
  private static final int LONGEST = 1 << 20;

  private final Map<String, Node> resources;
  private final TemplateValues values;

  InitScripts(Map<String, Node> resources, TemplateValues values) {
    this.resources = resources;
    this.values = values;
  }

  /**
   * All texts that cfn-init brings to an instance with this user data; empty where it runs none.
   */
  String of(String own, String userData) {
    StringBuilder texts = new StringBuilder();
    if (userData.contains(PROGRAM)) {
      Matcher named = RESOURCE.matcher(userData);
      boolean isNamed = false;
      while (named.find()) {
        if (resources.containsKey(named.group(1))) {
          isNamed = true;
          addInit(named.group(1), texts);
        }
      }
      if (!isNamed) {
        addInit(own, texts);
      }
    }
    return texts.toString();
  }

  private void addInit(String resource, StringBuilder texts) {
    Node metadata = resources.getOrDefault(resource, Node.nothing(0)).field("Metadata");
    if (metadata.fields().containsKey(INIT)) {
      add(values.of(metadata.fields().getOrDefault(INIT, metadata)), texts, DEEPEST);
    }
  }

  private static void add(Node node, StringBuilder texts, int deeper) {
    if (deeper == 0 || texts.length() > LONGEST) {
      return;
    }
    texts.append(node.text()).append(node.template()).append('\n');
    if (node.isList()) {
      node.items().forEach(each -> add(each, texts, deeper - 1));
    }
    if (node.isMap()) {
      node.fields()
          .forEach(
              (name, each) -> {
                texts.append(name).append('\n');
                add(each, texts, deeper - 1);
              });
    }
  }
}
