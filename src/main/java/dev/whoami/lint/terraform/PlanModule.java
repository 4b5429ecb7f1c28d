package dev.whoami.lint.terraform;

import dev.whoami.lint.file.LineJsonReader;
import dev.whoami.lint.model.declared.Address;
import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module in the configuration of a plan: what its resources, outputs and calls refer to. */
final class PlanModule {
  private final Map<String, Node> resources = new HashMap<>();
  private final Map<String, Node> outputs = new HashMap<>();
  private final Map<String, Node> arguments = new HashMap<>();
  private final Map<String, PlanModule> modules = new HashMap<>();
  private final PlanReferences references = new PlanReferences();

  private PlanModule() {}

  static PlanModule empty() {
    return new PlanModule();
  }

  static PlanModule read(LineJsonReader reader) throws IOException {
    PlanModule module = new PlanModule();
    reader.beginObject();
    while (reader.hasNext()) {
      module.part(reader.nextName(), reader);
    }
    reader.endObject();
    return module;
  }

  private void part(String field, LineJsonReader reader) throws IOException {
    switch (field) {
      case "resources":
        Plan.each(reader, this::resource);
        return;
      case "outputs":
        outputs.putAll(JsonNodes.read(reader).fields());
        return;
      case "module_calls":
        reader.beginObject();
        while (reader.hasNext()) {
          call(reader.nextName(), reader);
        }
        reader.endObject();
        return;
      default:
        reader.skipValue();
    }
  }

  private void resource(LineJsonReader reader) throws IOException {
    PlannedResource.read(reader, "expressions")
        .ifPresent(it -> resources.put(it.address(), it.values()));
  }

  private void call(String name, LineJsonReader reader) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "module":
          modules.put(name, read(reader));
          break;
        case "expressions":
          arguments.put(name, JsonNodes.read(reader));
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
  }

  /** The module that is called by this name. */
  Optional<PlanModule> module(String name) {
    return Optional.ofNullable(modules.get(name));
  }

  /** What a called module gets for one of its variables. */
  Node argument(String call, String variable) {
    return arguments
        .getOrDefault(call, Node.nothing(0))
        .fields()
        .getOrDefault(variable, Node.nothing(0));
  }

  /** What an output of this module is made from. */
  Node output(String name) {
    return outputs
        .getOrDefault(name, Node.nothing(0))
        .fields()
        .getOrDefault("expression", Node.nothing(0));
  }

  /** What an expression of this module refers to. */
  List<String> thingsIn(Node expression) {
    return references.thingsIn(expression);
  }

  PlanScope scopeOf(PlannedResource resource) {
    return PlanScope.of(this, Address.withoutIndex(resource.address()));
  }

  /** The expressions of a resource, found from the root module. */
  Node expressionsOf(PlannedResource resource) {
    PlanScope scope = scopeOf(resource);
    String name = Address.withoutIndex(resource.address()).substring(scope.prefix().length());
    return scope.module().resources.getOrDefault(name, Node.nothing(0));
  }
}
