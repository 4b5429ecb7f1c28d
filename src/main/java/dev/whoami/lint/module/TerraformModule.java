package dev.whoami.lint.module;

import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.kubernetes.KubernetesObjects;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.source.Barrier;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.terraform.TerraformFile;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A module with all that it calls, judged together; files that cannot be judged are reported. */
public final class TerraformModule {
  private final ModuleFolders folders;

  /** Whether nothing here but the defaults says what is made. */
  private final boolean ofDefaults;

  private final List<Declared> declared = new ArrayList<>();
  private final List<SourceFile> notJudged = new ArrayList<>();
  private final Set<String> places = new LinkedHashSet<>();

  /** One for a file, however often its module is called. */
  private final Map<String, Expansion> expansions = new HashMap<>();

  private TerraformModule(ModuleFolders folders, boolean ofDefaults) {
    this.folders = folders;
    this.ofDefaults = ofDefaults;
  }

  static TerraformModule of(ModuleSources sources, ModuleFolders folders) {
    TerraformModule module =
        new TerraformModule(folders, !folders.hasOtherVariables(sources.folder()));
    Map<String, Node> given = folders.variables(sources.folder());
    module.declare(
        scope(sources, folders, ModuleVariables.ofFiles(given)),
        scope(sources, folders, ModuleVariables.certain(given)),
        false,
        Optional.empty());
    return module;
  }

  private static TerraformScope scope(
      ModuleSources sources, ModuleFolders folders, ModuleVariables variables) {
    return new TerraformScope(ModuleInstance.root(folders, sources, variables));
  }

  /** A second call of the same module does not list its unread parts again. */
  private void declare(
      TerraformScope scope,
      TerraformScope certain,
      boolean isAgain,
      Optional<SourceLocation> site) {
    ModuleSources sources = scope.module().sources();
    folders.place(sources.folder()).ifPresent(places::add);
    ModuleResources resources = new ModuleResources(scope, certain, ofDefaults, isAgain, site);
    for (SourceFile each : sources.files()) {
      each.terraform().ifPresent(file -> declare(each, file, resources));
    }
    declared.addAll(resources.unreadCalls(sources));
    for (String name : sources.blocks().calls().keySet()) {
      Optional<ModuleCall> call = scope.call(name);
      Optional<SourceLocation> inner =
          site.isPresent() || !call.filter(ModuleCall::isKnown).isPresent()
              ? site
              : place(sources, name);
      call.ifPresent(it -> declareCalled(it, certain.call(name), isAgain, inner));
    }
  }

  /** Where a module is called. */
  private static Optional<SourceLocation> place(ModuleSources sources, String call) {
    for (SourceFile each : sources.files()) {
      for (HclBlock block :
          each.terraform().map(TerraformFile::blocks).orElse(Collections.emptyList())) {
        if (block.name("module", 1).equals(call)) {
          return each.terraform().map(it -> ModuleResources.place(each.name(), it, block));
        }
      }
    }
    return Optional.empty();
  }

  private void declareCalled(
      ModuleCall call,
      Optional<ModuleCall> certain,
      boolean isAgain,
      Optional<SourceLocation> site) {
    if (certain.map(ModuleCall::isNone).orElse(false)) {
      return;
    }
    boolean isNext = isAgain;
    for (int i = 0; i < call.modules().size(); i++) {
      TerraformScope inner = call.modules().get(i);
      int index = i;
      TerraformScope innerCertain =
          certain
              .filter(it -> it.modules().size() > index)
              .map(it -> it.modules().get(index))
              .orElse(inner);
      declare(inner, innerCertain, isNext, site);
      isNext = true;
    }
  }

  private void declare(SourceFile part, TerraformFile file, ModuleResources resources) {
    SourceFile judged =
        Barrier.around(
            part.name(),
            () -> {
              declared.addAll(
                  resources.declaredIn(
                      part.name(),
                      file,
                      expansions.computeIfAbsent(part.name(), it -> new Expansion())));
              return part;
            });
    if (!judged.whyNot().isEmpty()) {
      notJudged.add(judged);
    }
  }

  public Declarations declarations() {
    return Declarations.of(KubernetesObjects.readIn(declared));
  }

  /** The files that cannot be judged after all. */
  public List<SourceFile> notJudged() {
    return Collections.unmodifiableList(notJudged);
  }

  /** The places of the modules that have been judged here. */
  public Set<String> places() {
    return Collections.unmodifiableSet(places);
  }
}
