package dev.whoami.lint.module;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.value.Node;
import dev.whoami.world.file.ConfinedFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders of modules, each read once: those whose files a person named, and those they call.
 */
public final class ModuleFolders {
  private static final int MOST_READ = 300;

  private final ConfinedFiles tree;
  private final OtherVariables others;

  /** By the place of a folder, however it is written; empty where it has no such files. */
  private final Map<String, Optional<ModuleSources>> known = new ConcurrentHashMap<>();

  /** By the folder of a module that no other one calls. */
  private final Map<String, InstalledModules> installed = new ConcurrentHashMap<>();

  private ModuleFolders(ConfinedFiles tree) {
    this.tree = tree;
    this.others = new OtherVariables(tree);
  }

  /** Those that lie in the tree of a folder. */
  public static ModuleFolders around(String folder) {
    return new ModuleFolders(ConfinedFiles.of(folder));
  }

  /** One whose files have been read. */
  void add(ModuleSources sources) {
    tree.place(sources.folder()).ifPresent(it -> known.put(it, Optional.of(sources)));
  }

  Optional<ModuleSources> load(String folder) {
    Optional<String> place = tree.place(folder);
    if (!place.isPresent()) {
      return Optional.empty();
    }
    Optional<ModuleSources> before = known.get(place.get());
    if (before != null) {
      return before;
    }
    Optional<ModuleSources> read = known.size() > MOST_READ ? Optional.empty() : read(folder);
    known.put(place.get(), read);
    return read;
  }

  private Optional<ModuleSources> read(String folder) {
    List<SourceFile> files = new ArrayList<>();
    for (String each : tree.names(folder).names()) {
      if (each.endsWith(".tf") || each.endsWith(".tf.json")) {
        String name = folder + each;
        tree.text(name).map(text -> SourceFile.of(name, text)).ifPresent(files::add);
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(ModuleSources.of(folder, files));
  }

  /** The place of a folder, the same for every way to write it. */
  Optional<String> place(String folder) {
    return tree.place(folder);
  }

  Optional<String> text(String file) {
    return tree.text(file);
  }

  /** Where a module lies that "terraform init" has brought, by the calls that lead to it. */
  Optional<String> installed(String root, String call) {
    String folder = root.isEmpty() || root.endsWith("/") ? root : root + "/";
    return installed
        .computeIfAbsent(
            folder, it -> InstalledModules.in(tree.text(it + InstalledModules.FILE).orElse("{}")))
        .folder(call);
  }

  /** Whether variables may have values that only an option of Terraform, or Terragrunt, gives. */
  boolean hasOtherVariables(String folder) {
    return others.areFor(folder);
  }

  /** What terraform.tfvars and the *.auto.tfvars of a folder say, the last of them for certain. */
  Map<String, Node> variables(String folder) {
    Map<String, Node> all = new HashMap<>();
    tree.text(folder + "terraform.tfvars").ifPresent(it -> all.putAll(VariableFile.read(it)));
    tree.text(folder + "terraform.tfvars.json").ifPresent(it -> all.putAll(VariableFile.json(it)));
    for (String each : tree.names(folder).names()) {
      if (each.endsWith(".auto.tfvars")) {
        tree.text(folder + each).ifPresent(it -> all.putAll(VariableFile.read(it)));
      } else if (each.endsWith(".auto.tfvars.json")) {
        tree.text(folder + each).ifPresent(it -> all.putAll(VariableFile.json(it)));
      }
    }
    return all;
  }
}
