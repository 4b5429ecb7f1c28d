package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The functions of Terraform that are evaluated, by name. All others give something unknown. */
final class HclFunctions {
  private static final Map<String, HclFunction> BY_NAME = new HashMap<>();

  /** Those that take what stands for its JSON as it is; for all others it is a text. */
  private static final Set<String> OF_ENCODED =
      new HashSet<>(
          Arrays.asList(
              "base64decode",
              "base64encode",
              "can",
              "coalesce",
              "jsondecode",
              "nonsensitive",
              "sensitive",
              "tostring",
              "try"));

  static {
    TextFunctions.addTo(BY_NAME);
    FormatFunctions.addTo(BY_NAME);
    ListFunctions.addTo(BY_NAME);
    ListChoices.addTo(BY_NAME);
    MapFunctions.addTo(BY_NAME);
    ChoiceFunctions.addTo(BY_NAME);
    EncodingFunctions.addTo(BY_NAME);
    FileFunctions.addTo(BY_NAME);
  }

  private HclFunctions() {}

  static Node call(String name, HclArguments arguments) {
    String plain = name.startsWith("core::") ? name.substring(6) : name;
    HclFunction function = BY_NAME.get(plain);
    if (function == null) {
      return arguments.unknown();
    }
    return function.of(OF_ENCODED.contains(plain) ? arguments : arguments.asTexts());
  }

  /** A strict function whose first arguments are texts. */
  static HclFunction ofTexts(int count, HclFunction function) {
    return ofType(HclType.STRING, count, function);
  }

  /** A strict function whose first arguments are of one type. */
  static HclFunction ofType(HclType type, int count, HclFunction function) {
    return given -> {
      HclArguments it = given.converted(count, type);
      return it.areInvalid() ? Node.invalid(it.line()) : strict(function).of(it);
    };
  }

  /** A function whose result is open where one of its arguments is. */
  static HclFunction strict(HclFunction function) {
    return arguments -> arguments.areKnown() ? function.of(arguments) : arguments.unknown();
  }
}
