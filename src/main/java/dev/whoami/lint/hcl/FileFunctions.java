package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.Map;
import java.util.Optional;

/** Functions that read files of the module. */
public final class FileFunctions {
  private FileFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put(
        "file",
        HclFunctions.strict(
            it -> it.result(read(it).map(text -> it.result(text).ofFile(it.text(0))))));
    functions.put("fileexists", HclFunctions.strict(FileFunctions::exists));
    functions.put("templatefile", FileFunctions::template);
  }

  private static Optional<String> read(HclArguments it) {
    return it.scope().files().read(it.text(0)).filter(text -> isCheap(it, text));
  }

  private static boolean isCheap(HclArguments it, String text) {
    return it.scope().evaluation().take(1 + text.length() / 16);
  }

  /** What is not there may be made before Terraform runs. */
  private static Node exists(HclArguments it) {
    return read(it).isPresent() ? it.result(true) : it.unknown();
  }

  private static Node template(HclArguments it) {
    return it.get(0).isText()
        ? it.result(read(it).flatMap(text -> filled(it, text)))
        : it.unknown();
  }

  private static Optional<Node> filled(HclArguments it, String text) {
    return template(text, new TemplateScope(it.scope(), it.get(1)), it.line())
        .map(result -> result.ofFile(it.text(0)));
  }

  /** A text that is a template, with its variables put in; empty where it is none. */
  public static Optional<Node> template(String text, HclScope scope, int line) {
    try {
      return Optional.of(HclTemplates.parse(text, line).value(scope).at(line));
    } catch (Unreadable noTemplate) {
      return Optional.empty();
    }
  }
}
