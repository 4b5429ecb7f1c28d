package dev.whoami.lint.model.token;

import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.ShownName;
import dev.whoami.lint.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A job of a pipeline that assumes a role with a token of its forge. */
public final class PipelineJob implements Declared {
  private final SourceLocation at;
  private final Forge forge;
  private final String name;
  private final String role;
  private final TokenSubjects subjects;
  private final List<String> audiences;
  private final boolean withoutToken;

  private PipelineJob(
      SourceLocation at,
      Forge forge,
      String name,
      String role,
      TokenSubjects subjects,
      List<String> audiences,
      boolean withoutToken) {
    this.at = at;
    this.forge = forge;
    this.name = name;
    this.role = role;
    this.subjects = subjects;
    this.audiences = audiences;
    this.withoutToken = withoutToken;
  }

  /** With a role by its name, empty where that is not known. */
  public static PipelineJob of(
      SourceLocation at, Forge forge, String name, String role, TokenSubjects subjects) {
    return new PipelineJob(at, forge, name, role, subjects, Collections.emptyList(), false);
  }

  /** With a token for these; without it the audience is not known. */
  public PipelineJob forAudiences(List<String> known) {
    List<String> copy = Collections.unmodifiableList(new ArrayList<>(known));
    return new PipelineJob(at, forge, name, role, subjects, copy, withoutToken);
  }

  /** The forge gives this job no token, whatever it asks for. */
  public PipelineJob thatGetsNoToken() {
    return new PipelineJob(at, forge, name, role, subjects, audiences, true);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  @Override
  public boolean isAcrossFiles() {
    return true;
  }

  public Forge forge() {
    return forge;
  }

  /** As it may be shown. */
  public String shown() {
    return ShownName.name(name);
  }

  /** The name of the role; empty where it is not known. */
  public String role() {
    return role;
  }

  public TokenSubjects subjects() {
    return subjects;
  }

  /** Empty where they are not known. */
  public List<String> audiences() {
    return audiences;
  }

  public boolean getsNoToken() {
    return withoutToken;
  }
}
