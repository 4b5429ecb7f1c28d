package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.DecodedJson;
import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.JsonText;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import dev.whoami.lint.value.YamlNodes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Functions that write values as texts, and read them again. */
public final class EncodingFunctions {
  private EncodingFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("jsonencode", EncodingFunctions::toJson);
    functions.put("jsondecode", EncodingFunctions::fromJson);
    functions.put("base64encode", it -> it.get(0));
    functions.put("base64decode", HclFunctions.strict(EncodingFunctions::fromBase64));
    functions.put("yamldecode", HclFunctions.strict(EncodingFunctions::fromYaml));
  }

  /** A list or a map stays what it is, with its lines, until somebody wants it as a text. */
  private static Node toJson(HclArguments it) {
    Node value = it.get(0);
    boolean isWhole = value.isList() || value.isMap() || value.template().isEmpty();
    if (isWhole && !value.isText() && !value.isNothing()) {
      return value.isUnknown()
          ? it.conversion().to(HclType.STRING, value)
          : value.ofType(HclType.STRING);
    }
    TextBuilder text = new TextBuilder(it.scope().evaluation());
    new JsonText(text).add(value);
    return text.node(it.line());
  }

  private static Node fromJson(HclArguments it) {
    Node value = it.get(0);
    boolean isText = value.isText() || !value.template().isEmpty();
    boolean isCheap = it.scope().evaluation().take((value.text() + value.template()).length() / 4);
    if (isText && isCheap) {
      return it.result(HclTemplate.json(value));
    }
    return value.isUnknown()
        ? it.conversion().to(HclType.OPEN, value)
        : new DecodedJson(it.scope().evaluation()).of(value);
  }

  /** What stands for its JSON as the text of it; others as they are. */
  public static Node asText(Node value, Evaluation evaluation) {
    if (!value.isEncoded()) {
      return value;
    }
    TextBuilder text = new TextBuilder(evaluation);
    new JsonText(text).addContent(value);
    return text.node(value.line());
  }

  /** A text that was never encoded here is not base64, and stays as it is. */
  private static Node fromBase64(HclArguments it) {
    try {
      byte[] bytes = Base64.getDecoder().decode(it.text(0));
      return it.result(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return it.get(0);
    }
  }

  private static Node fromYaml(HclArguments it) {
    boolean isCheap = it.scope().evaluation().take(it.text(0).length() / 4);
    try {
      return isCheap ? YamlNodes.parse(it.text(0)).get(0) : it.unknown();
    } catch (Unreadable malformed) {
      return Node.invalid(it.line());
    }
  }
}
