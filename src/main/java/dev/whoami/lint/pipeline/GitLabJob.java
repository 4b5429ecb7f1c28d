package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.GitLabSubjects;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A job of GitLab: which role it assumes with an ID token, and for which audience that is. */
final class GitLabJob {
  private static final String TOKENS = "id_tokens";
  private static final String[] SCRIPTS = {"before_script", "script"};

  /** What is read of a job. */
  private static final String[] READ = {
    TOKENS, "before_script", "script", "variables", "rules", "parallel"
  };

  private final GitLabJobs all;
  private final Node job;
  private final boolean isMain;

  /** Whether the file is the main one: what it says of all jobs wins over included files. */
  GitLabJob(GitLabJobs all, Node job, boolean isMain) {
    this.all = all;
    this.job = job;
    this.isMain = isMain;
  }

  boolean hasTokens() {
    return !field(TOKENS).fields().isEmpty();
  }

  /** What many jobs have of one template is read for each of them. */
  void takeParts(Expansion expansion) throws Unreadable {
    for (String each : READ) {
      expansion.take(field(each));
    }
    expansion.take(all.settings().field("workflow"));
  }

  Optional<PipelineJob> read(String name, String project, SourceLocation at) {
    Map<String, Node> tokens = field(TOKENS).fields();
    GitLabVariables variables = variables();
    boolean isForeign = all.hasForeignTemplate(job);
    Set<String> roles = roles(variables);
    boolean mayBeForAws =
        AssumeCommand.isIn(script()) || ((isForeign || !isMain) && namesAws(tokens));
    if (roles.size() > 1 || (roles.isEmpty() && !mayBeForAws)) {
      return Optional.empty();
    }
    String role = roles.isEmpty() ? "" : roles.iterator().next();
    PipelineJob read =
        PipelineJob.of(at, Forge.GITLAB, name, role, new GitLabSubjects())
            .of(project)
            .takingRoleFrom(source(roles, isForeign));
    List<String> audiences =
        isOpen(tokens) ? Collections.emptyList() : audiences(tokens, variables);
    return Optional.of(audiences.isEmpty() ? read : read.forAudiences(audiences));
  }

  private Set<String> roles(GitLabVariables variables) {
    Set<String> arns = new LinkedHashSet<>();
    arns.add("$AWS_ROLE_ARN");
    arns.addAll(AssumeCommand.rolesIn(script()));
    Set<String> roles = new LinkedHashSet<>();
    for (String each : arns) {
      roles.add(WorkflowText.roleName(variables.in(each)));
    }
    roles.remove("");
    return roles;
  }

  private List<String> script() {
    List<String> lines = new ArrayList<>();
    for (String part : SCRIPTS) {
      field(part).items().forEach(it -> lines.add(it.text()));
    }
    return lines;
  }

  /** As AWS_TOKEN, or with the audience sts.amazonaws.com: others are for Vault and the like. */
  private static boolean namesAws(Map<String, Node> tokens) {
    return tokens.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue().field("aud").text())
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("aws"));
  }

  private static RoleSource source(Set<String> roles, boolean isForeign) {
    if (!roles.isEmpty()) {
      return RoleSource.FILE;
    }
    return isForeign ? RoleSource.TEMPLATE : RoleSource.VARIABLE;
  }

  /** Which of several tokens is for AWS is open, and so are their audiences. */
  private boolean isOpen(Map<String, Node> tokens) {
    boolean isOfOthers = !isMain && all.inherited(job, TOKENS).isNothing();
    return tokens.size() != 1 || isOfOthers || all.hasForeignTemplate(job);
  }

  private static List<String> audiences(Map<String, Node> tokens, GitLabVariables variables) {
    List<String> all = new ArrayList<>();
    for (Node each : tokens.values().iterator().next().field("aud").items()) {
      String text = variables.in(each.text());
      if (text.isEmpty() || text.indexOf('$') >= 0) {
        return new ArrayList<>();
      }
      all.add(text);
    }
    return all;
  }

  /**
   * Where a template is in another file, or another file includes this one, nothing but what the
   * job itself says is known.
   */
  private GitLabVariables variables() {
    boolean isAllHere = isMain && !all.hasForeignTemplate(job);
    Node above = isAllHere ? all.settings() : Node.nothing(0);
    return new GitLabVariables(above, field("variables"), field("rules"), field("parallel"));
  }

  private Node field(String name) {
    return all.field(job, name);
  }
}
