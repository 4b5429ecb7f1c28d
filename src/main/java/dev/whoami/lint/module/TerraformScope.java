package dev.whoami.lint.module;

import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclFiles;
import dev.whoami.lint.value.HclReferences;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in one module of Terraform mean, each found out once, when it is asked for. */
public final class TerraformScope implements HclScope {
  private final ModuleInstance module;
  private final Map<String, Node> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, ModuleCall> calls = new HashMap<>();

  public TerraformScope(ModuleInstance module) {
    this.module = module;
  }

  ModuleInstance module() {
    return module;
  }

  @Override
  public int lengthOf(String first) {
    return first.equals("data") || first.equals("module") ? 3 : 2;
  }

  /** What comes from itself is open. */
  @Override
  public Node value(List<String> names, int line) {
    String name = String.join(".", names);
    Node before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!open.add(name)) {
      return unknown(line, name);
    }
    Node value = evaluated(names, name, line);
    open.remove(name);
    known.put(name, value);
    return value;
  }

  private Node evaluated(List<String> names, String name, int line) {
    String second = names.size() > 1 ? names.get(1) : "";
    switch (names.get(0)) {
      case "var":
        return module
            .variable(second, this)
            .orElse(unknown(line, name).ofType(module.type(second)));
      case "local":
        return module.blocks().local(second).map(it -> it.value(this)).orElse(unknown(line, name));
      case "path":
        return path(second, line);
      case "module":
        return ofModule(names, line);
      case "each":
      case "count":
      case "self":
      case "terraform":
        return Node.unknown(line, Collections.emptyList());
      default:
        return thing(name, line);
    }
  }

  private Node path(String which, int line) {
    switch (which) {
      case "module":
        return Node.text(line, module.path()).ofType(HclType.STRING);
      case "root":
        return Node.text(line, ".").ofType(HclType.STRING);
      default:
        return Node.unknown(line, Collections.emptyList());
    }
  }

  /** A resource or a data source: one, or as many as it makes of itself. */
  private Node thing(String name, int line) {
    Optional<HclBlock> block = module.blocks().named(name);
    String reference = module.address() + name;
    return block
        .map(it -> Repetition.of(it, this).over(ResourceValue.of(it, reference, this)))
        .orElse(HclReferences.unknown(line, reference));
  }

  private Node ofModule(List<String> names, int line) {
    String name = names.size() > 1 ? names.get(1) : "";
    boolean isOne = names.size() == 3;
    Optional<ModuleCall> call = call(name).filter(it -> !isOne || it.isSingle());
    if (!call.isPresent()) {
      return unknown(line, String.join(".", names));
    }
    return isOne
        ? call.get().output(names.get(2)).orElse(unknown(line, String.join(".", names)))
        : call.get().value(line).orElse(unknown(line, String.join(".", names)));
  }

  /** A call of a module that is there to be read. */
  Optional<ModuleCall> call(String name) {
    HclBlock block = module.blocks().calls().get(name);
    if (block == null) {
      return Optional.empty();
    }
    ModuleCall known = calls.get(name);
    if (known == null) {
      known = ModuleCall.of(name, block, this);
      calls.put(name, known);
    }
    return known.isRead() ? Optional.of(known) : Optional.empty();
  }

  /** The value of an output; empty where there is none. */
  Optional<Node> output(String name) {
    return Optional.ofNullable(module.blocks().outputs().get(name))
        .flatMap(it -> it.body().attribute("value"))
        .map(it -> it.value(this));
  }

  /** All outputs, by their names. */
  Node outputs(int line) {
    Map<String, Node> values = new LinkedHashMap<>();
    module
        .blocks()
        .outputs()
        .keySet()
        .forEach(name -> output(name).ifPresent(value -> values.put(name, value)));
    return Node.map(line, values);
  }

  private Node unknown(int line, String name) {
    return HclReferences.unknown(line, module.address() + name);
  }

  @Override
  public String identity(String words) {
    return words.isEmpty() ? "" : module.address() + words;
  }

  @Override
  public Evaluation evaluation() {
    return module.evaluation();
  }

  @Override
  public HclFiles files() {
    return module.files();
  }
}
