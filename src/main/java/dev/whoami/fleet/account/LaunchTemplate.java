package dev.whoami.fleet.account;

import dev.whoami.fleet.input.Fields;

/** A version of a launch template: which instances it makes from now on. */
public final class LaunchTemplate {
  private final String name;
  private final int version;
  private final String hopLimit;

  private LaunchTemplate(String name, int version, String hopLimit) {
    this.name = name;
    this.version = version;
    this.hopLimit = hopLimit;
  }

  static LaunchTemplate of(Fields fields) {
    return new LaunchTemplate(
        fields.text("LaunchTemplateName"),
        fields.number("VersionNumber").orElse(0),
        fields
            .object("LaunchTemplateData")
            .object("MetadataOptions")
            .text("HttpPutResponseHopLimit"));
  }

  /** The newer one of two versions. */
  LaunchTemplate orNewer(LaunchTemplate other) {
    return other.version > version ? other : this;
  }

  public String name() {
    return name;
  }

  public int version() {
    return version;
  }

  /** Whether EKS made it for a managed node group, from the user's own template or without one. */
  public boolean isOfEks() {
    return name.startsWith("eks-");
  }

  /** Whether a new instance keeps its metadata from what is behind its first hop. */
  boolean endsAtFirstHop() {
    return hopLimit.equals("1");
  }
}
