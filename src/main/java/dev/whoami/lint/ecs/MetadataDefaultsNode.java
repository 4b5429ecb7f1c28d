package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.MetadataDefaults;
import dev.whoami.lint.model.host.MetadataOptions;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.Node;
import java.util.Optional;

/** Reads what is set for the metadata of all new instances, by an account or an organization. */
public final class MetadataDefaultsNode {
  private final Node node;
  private final boolean isAssigned;

  private MetadataDefaultsNode(Node node, boolean isAssigned) {
    this.node = node;
    this.isAssigned = isAssigned;
  }

  public static MetadataDefaults ofAccount(Node node, SourceLocation at) {
    return new MetadataDefaultsNode(node, false).read(at);
  }

  /** A declarative policy for EC2; empty where it is another one, or says nothing of metadata. */
  public static Optional<MetadataDefaults> ofOrganization(Node node, SourceLocation at) {
    Node content = node.field("content");
    Node policy = content.isMap() ? content : HclTemplate.json(content).orElse(content);
    Node defaults = policy.field("ec2_attributes").field("instance_metadata_defaults");
    return defaults.isMap()
        ? Optional.of(new MetadataDefaultsNode(defaults, true).read(at))
        : Optional.empty();
  }

  private MetadataDefaults read(SourceLocation at) {
    return MetadataDefaults.of(
        at,
        MetadataOptions.of(
            setting("http_endpoint"),
            setting("http_tokens"),
            setting("http_put_response_hop_limit")),
        setting("http_tokens_enforced"));
  }

  /** Where nothing is preferred, nothing is set. */
  private Setting setting(String name) {
    Node value = node.field(name);
    Setting setting = (isAssigned ? value.field("@@assign") : value).setting();
    boolean isOpen = setting.is("no-preference") || setting.is("no_preference") || setting.is("-1");
    return isOpen ? Setting.absent() : setting;
  }
}
