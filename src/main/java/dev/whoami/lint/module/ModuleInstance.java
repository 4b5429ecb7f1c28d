package dev.whoami.lint.module;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclFiles;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A module with its place among those that call each other: its files, its variables. */
public final class ModuleInstance {
  /** Modules in modules, deeper than which no real one is. */
  private static final int DEEPEST = 10;

  /** What a further module costs, in steps: a file may call others very often. */
  private static final int COST = 1000;

  private final ModuleFolders folders;
  private final ModuleSources sources;
  private final Evaluation evaluation;
  private final ModuleVariables variables;
  private final ModulePlace place;

  private ModuleInstance(
      ModuleFolders folders,
      ModuleSources sources,
      Evaluation evaluation,
      ModuleVariables variables,
      ModulePlace place) {
    this.folders = folders;
    this.sources = sources;
    this.evaluation = evaluation;
    this.variables = variables;
    this.place = place;
  }

  /** A module that no other one calls. */
  public static ModuleInstance root(
      ModuleFolders folders, ModuleSources sources, ModuleVariables variables) {
    return new ModuleInstance(
        folders, sources, new Evaluation(), variables, ModulePlace.root(sources.folder()));
  }

  /** The module that a call names; empty where it is not a folder here, and is not known. */
  Optional<ModuleInstance> called(
      String name,
      String index,
      String source,
      String version,
      Map<String, ModuleCall.Argument> arguments) {
    if (place.depth() >= DEEPEST || !evaluation.take(COST)) {
      return Optional.empty();
    }
    Optional<ModulePlace> inner =
        isLocal(source)
            ? Optional.of(place.inside(name, index, source))
            : folders
                .installed(place.fromRoot(""), place.call(name))
                .map(it -> place.installed(name, index, it));
    Optional<ModuleInstance> here =
        inner.flatMap(it -> folders.load(it.folder()).map(files -> instance(files, it, arguments)));
    return here.isPresent() || isLocal(source)
        ? here
        : known(name, index, ModuleAddress.of(source, version), arguments);
  }

  /** Its file asks for the version by a variable, which no caller of the real one has. */
  private Optional<ModuleInstance> known(
      String name,
      String index,
      ModuleAddress address,
      Map<String, ModuleCall.Argument> arguments) {
    Optional<KnownModule> known = KnownModules.find(address);
    if (!known.isPresent()) {
      return Optional.empty();
    }
    Node version =
        known
            .get()
            .version(address.versions())
            .map(it -> Node.text(0, it).ofType(HclType.STRING))
            .orElse(Node.unknown(0, Collections.emptyList()));
    Map<String, ModuleCall.Argument> all = new LinkedHashMap<>(arguments);
    all.putIfAbsent(KnownModules.VERSION, () -> version);
    return KnownModules.sources(known.get())
        .map(it -> instance(it, place.installed(name, index, it.folder()), all));
  }

  private ModuleInstance instance(
      ModuleSources files, ModulePlace inner, Map<String, ModuleCall.Argument> arguments) {
    return new ModuleInstance(folders, files, evaluation, ModuleVariables.ofCall(arguments), inner);
  }

  /** Whether a module's source is a folder beside it. */
  static boolean isLocal(String source) {
    return source.startsWith("./") || source.startsWith("../") || source.equals("..");
  }

  ModuleSources sources() {
    return sources;
  }

  TerraformBlocks blocks() {
    return sources.blocks();
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** Files by paths from the folder of the module that no other one calls. */
  HclFiles files() {
    return path -> folders.text(place.fromRoot(path));
  }

  /** A path as it is written in any module, from where this program runs. */
  String fromRoot(String path) {
    return place.fromRoot(path);
  }

  /** The value of a variable; empty where only a caller knows it. */
  Optional<Node> variable(String name, HclScope scope) {
    return blocks()
        .named("var." + name)
        .flatMap(it -> variables.value(name, place.address() + "var." + name, it, scope));
  }

  /** The type of a variable, as far as it is declared. */
  HclType type(String name) {
    return blocks()
        .named("var." + name)
        .flatMap(it -> it.body().attribute("type"))
        .map(DeclaredType::of)
        .orElse(HclType.OPEN);
  }

  /** What stands before the names of its things, with its index: another one has its own. */
  String address() {
    return place.address();
  }

  /** Its folder as Terraform writes it. */
  String path() {
    return place.path();
  }
}
