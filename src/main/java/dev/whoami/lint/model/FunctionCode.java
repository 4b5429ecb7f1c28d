package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Policies;

/** The code of a Lambda function in the repository, and the role of the function. */
public final class FunctionCode implements Declared {
  private final SourceLocation at;
  private final String name;
  private final String path;
  private final Setting role;
  private final Policies policies;

  private FunctionCode(
      SourceLocation at, String name, String path, Setting role, Policies policies) {
    this.at = at;
    this.name = name;
    this.path = path;
    this.role = role;
    this.policies = policies;
  }

  /** A function that names its role; the path of its code is a file or a folder. */
  public static FunctionCode of(SourceLocation at, String name, String path, Setting role) {
    return new FunctionCode(at, name, path, role, Policies.none());
  }

  /** One whose role SAM makes, with these policies. */
  public FunctionCode with(Policies ofItsRole) {
    return new FunctionCode(at, name, path, role, ofItsRole);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** As it may be shown. */
  public String name() {
    return ShownName.name(name);
  }

  public String path() {
    return path;
  }

  /** Absent if SAM makes the role. */
  public Setting role() {
    return role;
  }

  /** The policies of the role that SAM makes. */
  public Policies policies() {
    return policies;
  }
}
