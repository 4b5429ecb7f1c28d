package dev.whoami.lint.source;

import java.util.HashMap;
import java.util.Map;

/** The functions of Terraform that are evaluated, by name. All others give something unknown. */
final class HclFunctions {
  private static final Map<String, HclFunction> BY_NAME = new HashMap<>();

  static {
    TextFunctions.addTo(BY_NAME);
    FormatFunctions.addTo(BY_NAME);
    ListFunctions.addTo(BY_NAME);
    ListChoices.addTo(BY_NAME);
    MapFunctions.addTo(BY_NAME);
    ChoiceFunctions.addTo(BY_NAME);
    EncodingFunctions.addTo(BY_NAME);
    FileFunctions.addTo(BY_NAME);
    NumberFunctions.addTo(BY_NAME);
  }

  private HclFunctions() {}

  static Node call(String name, HclArguments arguments) {
    HclFunction function = BY_NAME.get(name.startsWith("core::") ? name.substring(6) : name);
    return function == null ? arguments.unknown() : function.of(arguments);
  }

  /** A function whose result is open where one of its arguments is. */
  static HclFunction strict(HclFunction function) {
    return arguments -> arguments.areKnown() ? function.of(arguments) : arguments.unknown();
  }
}
