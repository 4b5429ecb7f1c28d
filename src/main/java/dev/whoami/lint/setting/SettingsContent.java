package dev.whoami.lint.setting;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.declared.Allowance;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.text.MalformedYamlException;
import dev.whoami.world.text.YamlDocuments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a file of settings says. An unknown key or value is an error, with the fix. */
final class SettingsContent {
  private static final List<String> KEYS = Arrays.asList("fail-on", "allow", "exclude", "baseline");

  private final Map<String, String> allowed = new LinkedHashMap<>();
  private final List<String> excluded = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final String file;

  private SettingsContent(String file) {
    this.file = file;
  }

  static SettingsContent none() {
    return new SettingsContent("");
  }

  static SettingsContent in(String file) throws WrongSettingException {
    SettingsContent content = new SettingsContent(file);
    Optional<Node> root = content.root();
    if (root.isPresent()) {
      content.takeAll(root.get());
    }
    return content;
  }

  private Optional<Node> root() throws WrongSettingException {
    Reading text = new LiveSurroundings().file(file);
    if (text.isAbsent()) {
      throw new WrongSettingException(file, text.why());
    }
    try {
      List<Node> documents = YamlDocuments.in(text.text());
      if (documents.size() > 1) {
        throw wrong(documents.get(1), "has a second document; write the settings in one");
      }
      return documents.stream().findFirst();
    } catch (MalformedYamlException malformed) {
      throw wrong(malformed.line(), malformed.why());
    }
  }

  private void takeAll(Node root) throws WrongSettingException {
    if (root instanceof ScalarNode && ((ScalarNode) root).getValue().isEmpty()) {
      return;
    }
    if (!(root instanceof MappingNode)) {
      throw wrong(root, "has no settings by name; write such as fail-on: warning");
    }
    for (NodeTuple each : ((MappingNode) root).getValue()) {
      take(text(each.getKeyNode()), each.getKeyNode(), each.getValueNode());
    }
  }

  private void take(String key, Node at, Node value) throws WrongSettingException {
    switch (key) {
      case "fail-on":
        if (!named(text(value)).isPresent()) {
          throw wrong(value, "fail-on has no known value; use one of: " + severities());
        }
        words.put(key, text(value));
        return;
      case "baseline":
        if (text(value).isEmpty()) {
          throw wrong(
              value, "baseline names no file; write such as " + ProjectSettings.USUAL_BASELINE);
        }
        if (leadsOut(text(value))) {
          throw wrong(value, "baseline leads out of this folder; name a file in it or below");
        }
        words.put(key, text(value));
        return;
      case "allow":
        for (Node each : list(key, value)) {
          allow(each);
        }
        return;
      case "exclude":
        for (Node each : list(key, value)) {
          excluded.add(text(each));
        }
        return;
      default:
        throw wrong(at, "has a setting that is not known; use one of: " + String.join(", ", KEYS));
    }
  }

  /** Someone who clones a repository must not have a file elsewhere written by it. */
  private static boolean leadsOut(String path) {
    return path.startsWith("/") || Arrays.asList(path.split("/", -1)).contains("..");
  }

  /** As a comment in a file says it: one or more codes, and a reason. */
  private void allow(Node node) throws WrongSettingException {
    List<Allowance> all = Allowance.parse(text(node));
    if (all.isEmpty()) {
      throw wrong(node, "allow needs a code and may have a reason, such as: WHO803 one by design");
    }
    for (Allowance each : all) {
      if (!isKnown(each.code())) {
        throw wrong(node, "allow has " + each.code() + ", which is not a finding of lint");
      }
      allowed.put(each.code(), each.reason());
    }
  }

  private static boolean isKnown(String code) {
    return Arrays.stream(LintRules.values()).anyMatch(it -> it.name().equals(code));
  }

  private List<Node> list(String key, Node value) throws WrongSettingException {
    if (value instanceof SequenceNode) {
      return ((SequenceNode) value).getValue();
    }
    if (text(value).isEmpty()) {
      throw wrong(value, key + " is not a list; write one entry a line, each after a dash");
    }
    return Collections.singletonList(value);
  }

  /** Empty for what is not a text. */
  private static String text(@Nullable Node node) {
    return node instanceof ScalarNode ? ((ScalarNode) node).getValue() : "";
  }

  private WrongSettingException wrong(Node at, String reason) {
    return wrong(YamlDocuments.line(at), reason);
  }

  private WrongSettingException wrong(int line, String reason) {
    return new WrongSettingException(line > 0 ? file + ", line " + line + ":" : file, reason);
  }

  /** The severity of a name, as people write it. */
  static Optional<Severity> named(String name) {
    return Arrays.stream(Severity.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static String severities() {
    List<String> names = new ArrayList<>();
    for (Severity each : Severity.values()) {
      names.add(each.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", names);
  }

  Optional<Severity> failOn() {
    return Optional.ofNullable(words.get("fail-on")).flatMap(SettingsContent::named);
  }

  Optional<String> baseline() {
    return Optional.ofNullable(words.get("baseline"));
  }

  /** The codes that are set aside, each with its reason, which may be empty. */
  Map<String, String> allowed() {
    return Collections.unmodifiableMap(allowed);
  }

  /** Patterns as in a .gitignore. */
  List<String> excluded() {
    return Collections.unmodifiableList(excluded);
  }
}
