package dev.whoami.fleet.account;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.Metadata;
import java.util.Arrays;

/** An EC2 instance: its role, and how it answers for its metadata. */
public final class Instance {
  private static final String OF_CLUSTER = "kubernetes.io/cluster/";

  private final String id;
  private final String profile;
  private final Metadata metadata;
  private final String template;
  private final String cluster;

  private Instance(String id, String profile, Metadata metadata, String template, String cluster) {
    this.cluster = cluster;
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
        tag(instance, "aws:ec2launchtemplate:id"),
        cluster(instance));
  }

  private static String tag(Fields instance, String key) {
    return instance.list("Tags").stream()
        .filter(it -> it.text("Key").equals(key))
        .findFirst()
        .map(it -> it.text("Value"))
        .orElse("");
  }

  /** EKS and Karpenter tag the nodes of a cluster; other tools do so in the name of a tag. */
  private static String cluster(Fields instance) {
    for (String each : Arrays.asList("aws:eks:cluster-name", "eks:cluster-name")) {
      if (!tag(instance, each).isEmpty()) {
        return tag(instance, each);
      }
    }
    return instance.list("Tags").stream()
        .map(it -> it.text("Key"))
        .filter(it -> it.startsWith(OF_CLUSTER))
        .findFirst()
        .map(it -> it.substring(OF_CLUSTER.length()))
        .orElse("");
  }

  /** The name of its Kubernetes cluster; empty if no tag says it. */
  public String cluster() {
    return cluster;
  }

  /** The ID of the launch template that it was made from; empty if it has none. */
  String template() {
    return template;
  }

  public String id() {
    return id;
  }

  /** The name of the instance profile; empty if the instance has none. */
  public String profile() {
    return profile;
  }

  public Metadata metadata() {
    return metadata;
  }
}
