package dev.whoami.lint.module;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Public modules that lint knows by source and version: known.txt lists them. In place of such a
 * module, which is not on this machine, lint evaluates a short one of its own with the same inputs.
 */
final class KnownModules {
  /** The variable in which such a module has the first version that behaves as those allowed. */
  static final String VERSION = "module_version";

  /** They are in the jar, and in no folder. */
  private static final String FOLDER = "known-modules/";

  private static final Map<String, Optional<ModuleSources>> READ = new ConcurrentHashMap<>();

  private static final List<KnownModule> LISTED = listed();

  /** Modules of networks, data stores and names: lint has nothing to check in them. */
  private static final Set<String> WITHOUT_CONTAINERS =
      Arrays.stream(Resource.text(KnownModules.class, "without-containers.txt").split("\n", -1))
          .filter(it -> !it.isEmpty() && !it.startsWith("#"))
          .collect(Collectors.toSet());

  private KnownModules() {}

  private static List<KnownModule> listed() {
    List<KnownModule> listed = new ArrayList<>();
    for (String line : Resource.text(KnownModules.class, "known.txt").split("\n", -1)) {
      KnownModule.of(line).ifPresent(listed::add);
    }
    return Collections.unmodifiableList(listed);
  }

  /** Empty where lint does not know the module, or not in such a version. */
  static Optional<KnownModule> find(ModuleAddress address) {
    return LISTED.stream().filter(it -> it.isAt(address)).findFirst();
  }

  /** Whether a module, in any version, makes nothing that lint would check. */
  static boolean isWithoutContainers(ModuleAddress address) {
    return WITHOUT_CONTAINERS.contains(address.source());
  }

  /** What lint evaluates in place of a module. */
  static Optional<ModuleSources> sources(KnownModule module) {
    return READ.computeIfAbsent(module.file(), KnownModules::read);
  }

  private static Optional<ModuleSources> read(String name) {
    SourceFile file = SourceFile.of(FOLDER + name, Resource.text(KnownModules.class, name));
    List<SourceFile> files = Collections.singletonList(file);
    return file.isOfModule() ? Optional.of(ModuleSources.of(FOLDER, files)) : Optional.empty();
  }

  static boolean isOne(ModuleSources sources) {
    return sources.folder().equals(FOLDER);
  }
}
