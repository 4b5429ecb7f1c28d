package dev.whoami.lint.terraform;

import com.google.gson.stream.JsonToken;
import dev.whoami.lint.file.LineJsonReader;
import dev.whoami.lint.kubernetes.KubernetesObjects;
import dev.whoami.lint.model.declared.Address;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan or a state of Terraform as "terraform show -json" prints it: the planned values, what is
 * known only after apply, and what the configuration refers to. The rest is passed over.
 */
public final class Plan {
  private final List<PlannedResource> resources = new ArrayList<>();
  private final Map<String, Node> unknowns = new HashMap<>();
  private final List<PlanModule> configuration = new ArrayList<>();
  private final List<PlannedResource> changed = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  public Plan() {}

  /** Whether a field at the top belongs to a plan; then its value has been read. */
  public boolean take(String field, LineJsonReader reader) throws IOException {
    switch (field) {
      case "planned_values":
      case "values":
        seen.add("values");
        object(reader, "root_module", this::module);
        return true;
      case "resource_changes":
        each(reader, this::change);
        seen.add(field);
        return true;
      case "configuration":
        object(reader, "root_module", it -> configuration.add(PlanModule.read(it)));
        return true;
      default:
        return false;
    }
  }

  public boolean isPlan() {
    return !seen.isEmpty();
  }

  public List<Declared> declared(SourceLocation file) {
    PlanModule root = configuration.isEmpty() ? PlanModule.empty() : configuration.get(0);
    List<Declared> all = new ArrayList<>();
    // A plan that was cut down may have only the changes.
    for (PlannedResource each : seen.contains("values") ? resources : changed) {
      Node unknown = unknowns.getOrDefault(each.address(), Node.nothing(0));
      Node body =
          new CompletedValues(root.scopeOf(each))
              .over(each.values(), unknown, root.expressionsOf(each));
      String key = Address.withoutIndex(each.address());
      all.addAll(TerraformResource.of(each.type(), each.address(), key, file, body).declared());
    }
    return KubernetesObjects.readIn(all);
  }

  private void module(LineJsonReader reader) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "resources":
          each(reader, this::resource);
          break;
        case "child_modules":
          each(reader, this::module);
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
  }

  private void resource(LineJsonReader reader) throws IOException {
    PlannedResource.read(reader, "values").ifPresent(resources::add);
  }

  private void change(LineJsonReader reader) throws IOException {
    Optional<PlannedResource> change = PlannedResource.read(reader, "change");
    change.ifPresent(it -> unknowns.put(it.address(), it.values().field("after_unknown")));
    if (!seen.contains("values")) {
      change
          .map(it -> it.with(it.values().field("after")))
          .filter(it -> it.values().isMap())
          .ifPresent(changed::add);
    }
  }

  /** Reads one field of an object, and skips the others. */
  static void object(LineJsonReader reader, String field, Part part) throws IOException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      reader.skipValue();
      return;
    }
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals(field)) {
        part.read(reader);
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
  }

  static void each(LineJsonReader reader, Part part) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      part.read(reader);
    }
    reader.endArray();
  }

  /** Something that can be read where the reader is. */
  interface Part {
    void read(LineJsonReader reader) throws IOException;
  }
}
