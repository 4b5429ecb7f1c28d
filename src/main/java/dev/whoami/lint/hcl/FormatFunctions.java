package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that put texts together: parts that are open leave holes in the result. */
final class FormatFunctions {
  private FormatFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("join", FormatFunctions::join);
    functions.put("format", it -> HclFormat.of(it, it.all()));
    functions.put("formatlist", FormatFunctions::formatList);
  }

  private static Node join(HclArguments it) {
    if (!it.get(0).isText()) {
      return it.unknown();
    }
    TextBuilder text = new TextBuilder(it.scope().evaluation());
    String between = "";
    for (Node list : it.from(1)) {
      if (!list.isList()) {
        return Node.unknown(it.line(), list.references());
      }
      for (Node each : list.items()) {
        text.add(between);
        text.add(each);
        between = it.text(0);
      }
    }
    return text.node(it.line());
  }

  /** Once for each item of the lists among the arguments; lists of two sizes are an error. */
  private static Node formatList(HclArguments it) {
    int size = -1;
    for (Node each : it.all()) {
      if (each.isUnknown()) {
        return it.unknown();
      }
      if (each.isList() && size >= 0 && each.items().size() != size) {
        return Node.invalid(it.line());
      }
      size = each.isList() ? each.items().size() : size;
    }
    List<Node> results = new ArrayList<>();
    for (int i = 0; i < Math.abs(size); i++) {
      List<Node> values = new ArrayList<>();
      for (Node each : it.all()) {
        values.add(each.isList() ? each.items().get(i) : each);
      }
      Node result = HclFormat.of(it, values);
      if (result.isInvalid()) {
        return result;
      }
      results.add(result);
    }
    return it.result(results).ofType(HclType.list(HclType.STRING));
  }
}
