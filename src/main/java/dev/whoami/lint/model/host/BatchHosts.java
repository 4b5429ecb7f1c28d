package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** The instances of a compute environment of AWS Batch, which Batch starts by itself. */
public final class BatchHosts implements Declared {
  private final SourceLocation at;
  private final Setting profile;

  private BatchHosts(SourceLocation at, Setting profile) {
    this.at = at;
    this.profile = profile;
  }

  public static BatchHosts of(SourceLocation at, Setting profile) {
    return new BatchHosts(at, profile);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** The instance profile; absent if Batch uses its default. */
  public Setting profile() {
    return profile;
  }
}
