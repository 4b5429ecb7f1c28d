package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/**
 * The metadata defaults of an account for new instances, and whether it starts only instances that
 * require tokens.
 */
public final class MetadataDefaults implements Declared {
  private final SourceLocation at;
  private final MetadataOptions options;
  private final Setting enforcement;

  private MetadataDefaults(SourceLocation at, MetadataOptions options, Setting enforcement) {
    this.at = at;
    this.options = options;
    this.enforcement = enforcement;
  }

  public static MetadataDefaults of(
      SourceLocation at, MetadataOptions options, Setting enforcement) {
    return new MetadataDefaults(at, options, enforcement);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public MetadataOptions options() {
    return options;
  }

  /** HttpTokensEnforced: an instance with optional tokens does not start. */
  public boolean enforceTokens() {
    return enforcement.is("enabled");
  }
}
