package dev.whoami.lint.module;

import dev.whoami.world.file.ConfinedFiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the variables of a module may have other values than those that lint reads: from files
 * that only an option of Terraform names, or from Terragrunt.
 */
final class OtherVariables {
  private static final String TERRAGRUNT = "terragrunt.hcl";

  private final ConfinedFiles tree;

  /** By the place of a folder: whether folders without a module in it have variables. */
  private final Map<String, Boolean> around = new ConcurrentHashMap<>();

  OtherVariables(ConfinedFiles tree) {
    this.tree = tree;
  }

  /** In or below the folder of a module, or beside it, as ../env/prod.tfvars is. */
  boolean areFor(String folder) {
    return areInOrBelow(folder)
        || tree.place(folder + "../")
            .map(place -> around.computeIfAbsent(place, any -> areAround(folder + "../")))
            .orElse(false);
  }

  private boolean areInOrBelow(String folder) {
    for (String each : names(folder)) {
      boolean isOther = isOther(each) && !each.startsWith("terraform.tfvars");
      if (isOther || names(folder + each + "/").stream().anyMatch(OtherVariables::isOther)) {
        return true;
      }
    }
    return false;
  }

  /** A folder with a module has its own variables. */
  private boolean areAround(String above) {
    List<String> names = names(above);
    return areAlone(names) || names.stream().anyMatch(it -> areAlone(names(above + it + "/")));
  }

  private static boolean areAlone(List<String> names) {
    return names.stream().noneMatch(it -> it.endsWith(".tf") || it.endsWith(".tf.json"))
        && names.stream().anyMatch(it -> isVariables(it) || it.equals(TERRAGRUNT));
  }

  private List<String> names(String folder) {
    return tree.names(folder).names();
  }

  private static boolean isOther(String name) {
    boolean isRead = name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json");
    return name.equals(TERRAGRUNT) || (!isRead && isVariables(name));
  }

  private static boolean isVariables(String name) {
    return name.endsWith(".tfvars") || name.endsWith(".tfvars.json");
  }
}
