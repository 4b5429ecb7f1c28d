package dev.whoami.lint.module;

import dev.whoami.lint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
    return places(it -> false);
  }

  /**
   * The places of the modules, those first that no other one calls. Calls in the files of samples
   * count only for modules that are samples.
   */
  public List<String> places(Predicate<String> isSample) {
    Set<String> called = new HashSet<>();
    modules.forEach(
        (place, each) -> {
          boolean isOfSamples = isSample(place, isSample);
          calledBy(each).stream()
              .filter(modules::containsKey)
              .filter(it -> !isOfSamples || isSample(it, isSample))
              .forEach(called::add);
        });
    List<String> places = new ArrayList<>(modules.keySet());
    places.removeAll(called);
    modules.keySet().stream().filter(called::contains).forEach(places::add);
    return places;
  }

  private boolean isSample(String place, Predicate<String> isSample) {
    return files(place).stream().anyMatch(it -> isSample.test(it.name()));
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
