package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Functions that make texts of texts. */
final class TextFunctions {
  private TextFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    add(functions, "lower", it -> it.toLowerCase(Locale.ROOT));
    add(functions, "upper", it -> it.toUpperCase(Locale.ROOT));
    add(functions, "trimspace", String::trim);
    functions.put("trim", of(2, it -> trimmed(it.text(0), it.text(1))));
    functions.put("trimprefix", of(2, TextFunctions::withoutPrefix));
    functions.put("trimsuffix", of(2, TextFunctions::withoutSuffix));
    functions.put("replace", HclFunctions.ofTexts(3, TextFunctions::replace));
    functions.put("substr", HclFunctions.ofTexts(1, TextFunctions::part));
    functions.put("split", HclFunctions.ofTexts(2, TextFunctions::split));
    functions.put("startswith", starts());
    functions.put("endswith", ends());
    functions.put(
        "strcontains", HclFunctions.ofTexts(2, it -> it.result(it.text(0).contains(it.text(1)))));
  }

  private static void add(
      Map<String, HclFunction> functions, String name, UnaryOperator<String> change) {
    functions.put(name, of(1, it -> change.apply(it.text(0))));
  }

  private static HclFunction of(
      int texts, java.util.function.Function<HclArguments, String> function) {
    return HclFunctions.ofTexts(texts, it -> it.result(function.apply(it)));
  }

  private static HclFunction starts() {
    return HclFunctions.ofTexts(2, it -> it.result(it.text(0).startsWith(it.text(1))));
  }

  private static HclFunction ends() {
    return HclFunctions.ofTexts(2, it -> it.result(it.text(0).endsWith(it.text(1))));
  }

  private static String trimmed(String text, String cut) {
    int from = 0;
    int to = text.length();
    while (from < to && cut.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && cut.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String withoutPrefix(HclArguments it) {
    boolean has = it.text(0).startsWith(it.text(1));
    return has ? it.text(0).substring(it.text(1).length()) : it.text(0);
  }

  private static String withoutSuffix(HclArguments it) {
    boolean has = it.text(0).endsWith(it.text(1));
    return has ? it.text(0).substring(0, it.text(0).length() - it.text(1).length()) : it.text(0);
  }

  /** A pattern between slashes is one of RE2, which Java does not have: its result is open. */
  private static Node replace(HclArguments it) {
    String wanted = it.text(1);
    boolean isPattern = wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
    long longest = (long) it.text(0).length() * (1 + it.text(2).length());
    boolean isTooMuch = longest > Evaluation.LONGEST_TEXT;
    return isPattern || isTooMuch || wanted.isEmpty()
        ? it.unknown()
        : it.result(it.text(0).replace(wanted, it.text(2)));
  }

  private static Node part(HclArguments it) {
    String text = it.text(0);
    int offset = it.integer(1, 0);
    int start = offset < 0 ? Math.max(0, text.length() + offset) : Math.min(offset, text.length());
    int length = it.integer(2, -1);
    int end = length < 0 ? text.length() : Math.min(text.length(), start + length);
    return it.result(text.substring(start, end));
  }

  private static Node split(HclArguments it) {
    String separator = it.text(0);
    String text = it.text(1);
    if (separator.isEmpty() || !it.scope().evaluation().take(text.length() / 16)) {
      return it.unknown();
    }
    List<Node> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(it.result(text.substring(from, at)));
      from = at + separator.length();
    }
    parts.add(it.result(text.substring(from)));
    return it.result(parts).ofType(HclType.list(HclType.STRING));
  }
}
