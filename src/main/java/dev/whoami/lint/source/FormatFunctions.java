package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Functions that put texts together: parts that are open leave holes in the result. */
final class FormatFunctions {
  private FormatFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("join", FormatFunctions::join);
    functions.put("format", it -> format(it, it.all()));
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

  /** With {@code %s}, {@code %d}, {@code %v} and {@code %%}; with others it is open. */
  private static Node format(HclArguments it, List<Node> values) {
    String form = values.isEmpty() ? "%" : values.get(0).text();
    boolean isKnown = !values.isEmpty() && values.get(0).isText();
    TextBuilder text = new TextBuilder(it.scope().evaluation());
    int next = 1;
    int from = 0;
    for (int at = form.indexOf('%'); at >= 0; at = form.indexOf('%', from)) {
      text.add(form.substring(from, at));
      char verb = at + 1 < form.length() ? form.charAt(at + 1) : 0;
      from = at + 2;
      if (verb == '%') {
        text.add("%");
      } else if ("sdv".indexOf(verb) < 0 || next >= values.size()) {
        return it.unknown();
      } else {
        text.add(values.get(next++));
      }
    }
    text.add(form.substring(Math.min(from, form.length())));
    return isKnown ? text.node(it.line()) : it.unknown();
  }

  /** Once for each item of the lists among the arguments. */
  private static Node formatList(HclArguments it) {
    int size = -1;
    for (Node each : it.all()) {
      boolean isOther = each.isList() && size >= 0 && each.items().size() != size;
      if (each.isUnknown() || isOther) {
        return it.unknown();
      }
      size = each.isList() ? each.items().size() : size;
    }
    List<Node> results = new ArrayList<>();
    for (int i = 0; i < Math.max(size, 0); i++) {
      List<Node> values = new ArrayList<>();
      for (Node each : it.all()) {
        values.add(each.isList() ? each.items().get(i) : each);
      }
      results.add(format(it, values));
    }
    return size < 0
        ? it.result(Collections.singletonList(format(it, it.all())))
        : it.result(results);
  }
}
