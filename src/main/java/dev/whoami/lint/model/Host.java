package dev.whoami.lint.model;

import java.util.Collections;
import java.util.List;

/** An instance or a template for instances, and what shows that they are to run ECS tasks. */
public final class Host implements Declared {
  /** What the user data or the image of a host says. */
  public enum Mark {
    JOINS_A_CLUSTER,
    ECS_OPTIMIZED_IMAGE,
    TASK_ROLES_IN_HOST_NETWORK,
    BLOCKS_METADATA
  }

  private final SourceLocation at;
  private final Setting profile;
  private final MetadataOptions metadata;
  private final List<Mark> marks;

  private Host(SourceLocation at, Setting profile, MetadataOptions metadata, List<Mark> marks) {
    this.at = at;
    this.profile = profile;
    this.metadata = metadata;
    this.marks = marks;
  }

  public static Host of(
      SourceLocation at, Setting profile, MetadataOptions metadata, List<Mark> marks) {
    return new Host(at, profile, metadata, Collections.unmodifiableList(marks));
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
