package dev.whoami.lint.pulumi;

import com.google.gson.stream.JsonToken;
import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.LineJsonReader;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.kubernetes.KubernetesObjects;
import dev.whoami.lint.kubernetes.Manifests;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.terraform.TerraformResource;
import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What "pulumi preview --json" and "pulumi stack export" print: the resources with their inputs.
 * Those of AWS are Terraform's under other names, and those of Kubernetes are manifests.
 */
public final class PulumiState {
  private final List<Node> states = new ArrayList<>();

  public PulumiState() {}

  /** Whether a field at the top belongs to Pulumi; then its value has been read. */
  public boolean take(String field, LineJsonReader reader) throws IOException {
    if (field.equals("steps") && reader.peek() == JsonToken.BEGIN_ARRAY) {
      reader.beginArray();
      while (reader.hasNext()) {
        keep(JsonNodes.read(reader).field("newState"));
      }
      reader.endArray();
      return true;
    }
    if (field.equals("deployment") && reader.peek() == JsonToken.BEGIN_OBJECT) {
      JsonNodes.read(reader).field("resources").items().forEach(this::keep);
      return true;
    }
    return false;
  }

  private void keep(Node state) {
    if (state.field("urn").text().startsWith("urn:pulumi:")) {
      states.add(state);
    }
  }

  public boolean isOne() {
    return !states.isEmpty();
  }

  public List<Declared> declared(SourceLocation file) throws Unreadable {
    List<Declared> all = new ArrayList<>();
    List<Node> manifests = new ArrayList<>();
    for (Node each : states) {
      Node inputs = PulumiValues.read(each.field("inputs"));
      if (each.field("type").text().startsWith("kubernetes:")) {
        manifests.add(inputs);
      } else {
        all.addAll(resource(each, inputs, file));
      }
    }
    List<Declared> declared = new ArrayList<>(KubernetesObjects.readIn(all));
    declared.addAll(Manifests.declaredIn(file.file(), manifests, Comments.in("")));
    return declared;
  }

  private static List<Declared> resource(Node state, Node inputs, SourceLocation file) {
    String type = PulumiType.inTerraform(state.field("type").text());
    String urn = state.field("urn").text();
    String name = urn.substring(urn.lastIndexOf(':') + 1);
    return TerraformResource.isOfInterest(type)
        ? TerraformResource.of(type, type + "." + name, urn, file, inputs).declared()
        : Collections.emptyList();
  }
}
