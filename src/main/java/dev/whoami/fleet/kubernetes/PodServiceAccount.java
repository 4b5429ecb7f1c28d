package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A service account, the role that its annotation names, and since when. */
public final class PodServiceAccount {
  static final String ANNOTATION = "eks.amazonaws.com/role-arn";
  private static final String AUDIENCE = "eks.amazonaws.com/audience";
  private static final String FIELD = "f:" + ANNOTATION;

  private final String role;
  private final String audience;
  private final Optional<Instant> created;
  private final RoleTime annotated;

  private PodServiceAccount(
      String role, String audience, Optional<Instant> created, RoleTime annotated) {
    this.role = role;
    this.audience = audience;
    this.created = created;
    this.annotated = annotated;
  }

  static PodServiceAccount of(Fields metadata) {
    Fields annotations = metadata.object("annotations");
    return new PodServiceAccount(
        annotations.text(ANNOTATION),
        annotations.text(AUDIENCE),
        metadata.time("creationTimestamp"),
        annotated(metadata));
  }

  /** By the entry that owns the annotation; it is new when anything in the entry changes. */
  private static RoleTime annotated(Fields metadata) {
    RoleTime last = RoleTime.unknown();
    for (Fields each : metadata.list("managedFields")) {
      Fields owned = each.object("fieldsV1");
      Fields annotations = owned.object("f:metadata").object("f:annotations");
      Optional<Instant> time = each.time("time");
      if (annotations.has(FIELD) && time.isPresent()) {
        boolean isAlone =
            isOnly(owned.names(), "f:metadata")
                && isOnly(owned.object("f:metadata").names(), "f:annotations")
                && isOnly(annotations.names(), FIELD);
        last = last.orLater(RoleTime.of(time.get(), isAlone));
      }
    }
    return last;
  }

  private static boolean isOnly(Set<String> names, String name) {
    return names.stream().allMatch(it -> it.equals(name) || it.equals("."));
  }

  /** The value of the annotation, whatever it is; empty if there is none. */
  public String role() {
    return role;
  }

  /** The audience that an annotation asks for; empty for the usual one. */
  public String audience() {
    return audience;
  }

  Optional<Instant> created() {
    return created;
  }

  RoleTime annotated() {
    return annotated;
  }
}
