package dev.whoami.fleet.account;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.Metadata;

/** An EC2 instance: its role, and how it answers for its metadata. */
public final class Instance {
  private final String id;
  private final String profile;
  private final Metadata metadata;
  private final String template;

  private Instance(String id, String profile, Metadata metadata, String template) {
    this.id = id;
    this.profile = profile;
    this.metadata = metadata;
    this.template = template;
  }

  static Instance of(Fields instance) {
    Fields options = instance.object("MetadataOptions");
    return new Instance(
        instance.text("InstanceId"),
        Arn.parse(instance.object("IamInstanceProfile").text("Arn"))
            .map(Arn::lastElement)
            .orElse(""),
        Metadata.of(
            options.text("HttpEndpoint"),
            options.text("HttpTokens"),
            options.text("HttpPutResponseHopLimit")),
        instance.list("Tags").stream()
            .filter(it -> it.text("Key").equals("aws:ec2launchtemplate:id"))
            .findFirst()
            .map(it -> it.text("Value"))
            .orElse(""));
  }

  /** The ID of the launch template that it was made from; empty where it has none. */
  String template() {
    return template;
  }

  public String id() {
    return id;
  }

  /** The name of the instance profile; empty where the instance has none. */
  public String profile() {
    return profile;
  }

  public Metadata metadata() {
    return metadata;
  }
}
