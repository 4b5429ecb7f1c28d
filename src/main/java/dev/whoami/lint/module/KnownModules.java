package dev.whoami.lint.module;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.file.Resource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public modules that lint knows by source and version: known.txt lists them. In place of such a
 * module, which is not on this machine, lint evaluates a short one of its own with the same inputs.
 */
final class KnownModules {
  /** They are in the jar, and in no folder. */
  private static final String FOLDER = "known-modules/";

  private static final Map<String, Optional<ModuleSources>> READ = new ConcurrentHashMap<>();

  private KnownModules() {}

  /** Empty where lint does not know the module, or not in such a version. */
  static Optional<ModuleSources> find(ModuleAddress address) {
    for (String line : Resource.text(KnownModules.class, "known.txt").split("\n", -1)) {
      String[] parts = line.split(" \\| ", -1);
      if (parts.length == 3
          && parts[0].equals(address.source())
          && address.isOneOf(Arrays.asList(parts[1].split(" ", -1)))) {
        return READ.computeIfAbsent(parts[2], KnownModules::read);
      }
    }
    return Optional.empty();
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
