package dev.whoami.lint.module;

import dev.whoami.lint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All .tf files that a person named, as the modules that they are. One that another calls is judged
 * where it is called, with what it is given there; one without a call is judged by itself.
 */
public final class TerraformProject {
  private final Map<String, ModuleSources> modules = new LinkedHashMap<>();
  private final ModuleFolders folders;

  private TerraformProject(String anyFolder) {
    this.folders = ModuleFolders.around(anyFolder);
  }

  public static TerraformProject of(List<SourceFile> files) {
    TerraformProject project = new TerraformProject(files.isEmpty() ? "" : files.get(0).folder());
    Map<String, List<SourceFile>> byFolder = new LinkedHashMap<>();
    for (SourceFile each : files) {
      byFolder.computeIfAbsent(each.folder(), it -> new ArrayList<>()).add(each);
    }
    byFolder.forEach(
        (folder, parts) -> {
          ModuleSources sources = ModuleSources.of(folder, parts);
          project.modules.put(project.placeOf(folder), sources);
          project.folders.add(sources);
        });
    return project;
  }

  private String placeOf(String folder) {
    return folders.place(folder).orElse(folder);
  }

  /** The places of the modules, those first that no other one calls. */
  public List<String> places() {
    Set<String> called = new HashSet<>();
    modules.values().forEach(each -> called.addAll(calledBy(each)));
    List<String> places = new ArrayList<>(modules.keySet());
    places.removeAll(called);
    called.retainAll(modules.keySet());
    modules.keySet().stream().filter(called::contains).forEach(places::add);
    return places;
  }

  private Set<String> calledBy(ModuleSources module) {
    Set<String> places = new HashSet<>();
    ModulePlace here = ModulePlace.root(module.folder());
    module
        .blocks()
        .calls()
        .forEach(
            (name, call) -> {
              String source = ModuleCall.source(call);
              if (ModuleInstance.isLocal(source)) {
                places.add(placeOf(here.inside(name, "", source).folder()));
              }
            });
    places.remove(placeOf(module.folder()));
    return places;
  }

  /** The files that lie at a place. */
  public List<SourceFile> files(String place) {
    return module(place).files();
  }

  /** What the module at a place declares, with all that it calls. */
  public TerraformModule judged(String place) {
    return TerraformModule.of(module(place), folders);
  }

  private ModuleSources module(String place) {
    ModuleSources module = modules.get(place);
    if (module == null) {
      throw new IllegalArgumentException("no module at that place");
    }
    return module;
  }
}
