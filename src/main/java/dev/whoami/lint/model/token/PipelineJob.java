package dev.whoami.lint.model.token;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A job of a pipeline that assumes a role with a token of its forge. */
public final class PipelineJob implements Declared {
  private final SourceLocation at;
  private final Forge forge;
  private final String name;
  private final String role;
  private final TokenSubjects subjects;
  private final PipelineAudience audience;
  private final boolean withoutToken;
  private final String repository;
  private final RoleSource source;

  private PipelineJob(PipelineJob of, String name, String repository, RoleSource source) {
    this.at = of.at;
    this.forge = of.forge;
    this.name = name;
    this.role = of.role;
    this.subjects = of.subjects;
    this.audience = of.audience;
    this.withoutToken = of.withoutToken;
    this.repository = repository;
    this.source = source;
  }

  private PipelineJob(PipelineJob of, PipelineAudience audience, boolean withoutToken) {
    this.at = of.at;
    this.forge = of.forge;
    this.name = of.name;
    this.role = of.role;
    this.subjects = of.subjects;
    this.audience = audience;
    this.withoutToken = withoutToken;
    this.repository = of.repository;
    this.source = of.source;
  }

  private PipelineJob(
      SourceLocation at, Forge forge, String name, String role, TokenSubjects subjects) {
    this.at = at;
    this.forge = forge;
    this.name = name;
    this.role = role;
    this.subjects = subjects;
    this.audience = PipelineAudience.unknown();
    this.withoutToken = false;
    this.repository = "";
    this.source = RoleSource.FILE;
  }

  /** With a role by its name, empty where that is not known. */
  public static PipelineJob of(
      SourceLocation at, Forge forge, String name, String role, TokenSubjects subjects) {
    return new PipelineJob(at, forge, name, role, subjects);
  }

  /** With a token for these; without it the audience is not known. */
  public PipelineJob forAudiences(List<String> known) {
    return new PipelineJob(this, PipelineAudience.of(known), withoutToken);
  }

  /** With a token whose audience has this form. */
  public PipelineJob forAudience(ClaimForm form) {
    return new PipelineJob(this, PipelineAudience.of(form), withoutToken);
  }

  /** The forge gives this job no token, whatever it asks for. */
  public PipelineJob thatGetsNoToken() {
    return new PipelineJob(this, audience, true);
  }

  /** In a repository by its owner and name, empty where that is not known. */
  public PipelineJob of(String newRepository) {
    return new PipelineJob(this, name, newRepository, source);
  }

  /** In one run of its matrix, by the values of it, as the forge shows them behind the name. */
  public PipelineJob inRun(Collection<String> values) {
    String run = values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
    return new PipelineJob(this, name + run, repository, source);
  }

  public PipelineJob takingRoleFrom(RoleSource newSource) {
    return new PipelineJob(this, name, repository, newSource);
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
    int run = name.indexOf(" (");
    return run < 0
        ? ShownName.name(name)
        : ShownName.name(name.substring(0, run)) + " (" + shownRun(run + 2) + ")";
  }

  private String shownRun(int start) {
    return Arrays.stream(name.substring(start, name.length() - 1).split(", ", -1))
        .map(ShownName::name)
        .collect(Collectors.joining(", "));
  }

  /** The name of the role; empty if it is unknown. */
  public String role() {
    return role;
  }

  public RoleSource source() {
    return source;
  }

  /** Owner and name; empty if they are unknown. */
  public String repository() {
    return repository;
  }

  public TokenSubjects subjects() {
    return subjects;
  }

  /** Empty if they are unknown. */
  public List<String> audiences() {
    return audience.known();
  }

  PipelineAudience audience() {
    return audience;
  }

  public boolean getsNoToken() {
    return withoutToken;
  }
}
