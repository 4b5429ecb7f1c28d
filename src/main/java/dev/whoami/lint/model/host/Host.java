package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.Collections;
import java.util.List;

/** An instance or a template for instances, and the signs that it runs ECS tasks or pods. */
public final class Host implements Declared {
  /** A fact from the user data or the image of a host. */
  public enum Mark {
    JOINS_A_CLUSTER,
    ECS_OPTIMIZED_IMAGE,
    TASK_ROLES_IN_HOST_NETWORK,
    BLOCKS_METADATA,
    /** It names its image, so EKS does not choose one. */
    OWN_IMAGE,
    /** It joins a cluster of EKS. */
    RUNS_PODS,
    /** A public module makes it, so its options are arguments of a call. */
    MADE_BY_MODULE,
    /** That module decides about its metadata, and the call does not. */
    METADATA_BY_MODULE
  }

  private final SourceLocation at;
  private final Setting profile;
  private final MetadataOptions metadata;
  private final List<Mark> marks;
  private final String key;

  private Host(
      SourceLocation at, Setting profile, MetadataOptions metadata, List<Mark> marks, String key) {
    this.key = key;
    this.at = at;
    this.profile = profile;
    this.metadata = metadata;
    this.marks = marks;
  }

  public static Host of(
      SourceLocation at, Setting profile, MetadataOptions metadata, List<Mark> marks) {
    return new Host(at, profile, metadata, Collections.unmodifiableList(marks), "");
  }

  /** The key is the name that references to it use. */
  public Host named(String newKey) {
    return new Host(at, profile, metadata, marks, newKey);
  }

  /** Whether a setting refers to it, as a node group does. */
  public boolean isNamedBy(Setting template) {
    return !key.isEmpty() && template.reference().filter(key::equals).isPresent();
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Setting profile() {
    return profile;
  }

  public MetadataOptions metadata() {
    return metadata;
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it is evidently a container instance. */
  public boolean runsTasks() {
    return has(Mark.JOINS_A_CLUSTER) || has(Mark.ECS_OPTIMIZED_IMAGE);
  }
}
