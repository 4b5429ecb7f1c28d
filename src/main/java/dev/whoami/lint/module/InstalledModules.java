package dev.whoami.lint.module;

import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where "terraform init" has put modules: {@code .terraform/modules/modules.json}. */
final class InstalledModules {
  static final String FILE = ".terraform/modules/modules.json";

  private final Map<String, String> folders = new HashMap<>();

  private InstalledModules() {}

  /** Those that a file lists; none where it is not such a list. */
  static InstalledModules in(String text) {
    InstalledModules modules = new InstalledModules();
    List<Node> listed =
        JsonNodes.parse(text, 1)
            .map(it -> it.field("Modules").items())
            .orElse(Collections.emptyList());
    for (Node each : listed) {
      modules.folders.put(each.field("Key").text(), each.field("Dir").text());
    }
    return modules;
  }

  /** From the folder of the module that no other one calls. */
  Optional<String> folder(String call) {
    return Optional.ofNullable(folders.get(call)).filter(it -> !it.isEmpty());
  }
}
