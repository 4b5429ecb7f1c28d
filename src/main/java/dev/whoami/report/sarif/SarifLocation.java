package dev.whoami.report.sarif;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.world.file.FileUri;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The location of a result: a file, and a resource of this name in it. Either may be unknown. */
public final class SarifLocation {
  private final @Nullable JsonObject physical;
  private final String resource;

  private SarifLocation(@Nullable JsonObject physical, String resource) {
    this.physical = physical;
    this.resource = resource;
  }

  /** A location without a file that a reader could open. */
  public static SarifLocation unknown() {
    return new SarifLocation(null, "");
  }

  /** Code scanning requires a line number, so an unknown line becomes the first. */
  public static SarifLocation inFile(String path, Optional<Integer> line) {
    JsonFieldsWriter region = new JsonFieldsWriter();
    region.put("startLine", line.orElse(1));
    JsonFieldsWriter artifact = new JsonFieldsWriter();
    artifact.put("uri", FileUri.of(path));
    JsonFieldsWriter physical = new JsonFieldsWriter();
    physical.put("artifactLocation", artifact.json());
    physical.put("region", region.json());
    return new SarifLocation(physical.json(), "");
  }

  /** The same location with the name of a resource. */
  public SarifLocation of(String name) {
    return new SarifLocation(physical, name);
  }

  JsonObject json() {
    JsonFieldsWriter location = new JsonFieldsWriter();
    if (physical != null) {
      location.put("physicalLocation", physical);
    }
    if (!resource.isEmpty()) {
      location.put("logicalLocations", logical());
    }
    return location.json();
  }

  private JsonArray logical() {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("fullyQualifiedName", resource);
    fields.put("kind", "resource");
    JsonArray all = new JsonArray();
    all.add(fields.json());
    return all;
  }
}
