package dev.whoami.lint.pipeline;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.GitHubSubjects;
import dev.whoami.lint.model.token.JobEvent;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A job of a workflow: each step in which the official action of AWS assumes a role. */
final class WorkflowJob {
  static final String ACTION = "aws-actions/configure-aws-credentials";

  private static final String AUDIENCE = "sts.amazonaws.com";
  private static final String KEY = "AWS_ACCESS_KEY_ID";

  /** Any of these gives the action other credentials than a token of GitHub. */
  private static final String[] OTHER_WAYS = {
    "aws-access-key-id", "role-chaining", "web-identity-token-file", "use-existing-credentials"
  };

  /** A runner of one's own may have credentials that no file shows. */
  private static final Pattern HOSTED =
      Pattern.compile(
          "(?:ubuntu-(?:latest|slim|\\d\\d\\.\\d\\d)|windows-(?:latest|\\d{4}|11)"
              + "|macos-(?:latest|\\d\\d))(?:-(?:arm|large|xlarge|intel))?");

  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]++");

  private final Node root;
  private final String name;
  private final Node job;
  private final WorkflowEvents events;
  private final String repository;

  /** The repository by its owner and name, empty where that is not known. */
  WorkflowJob(Node root, String name, Node job, WorkflowEvents events, String repository) {
    this.root = root;
    this.name = name;
    this.job = job;
    this.events = events;
    this.repository = repository;
  }

  List<Declared> read(SourceLocation at) {
    List<Map<String, String>> runs = JobMatrix.runsOf(job);
    List<Declared> all = new ArrayList<>();
    Set<String> exported = new HashSet<>();
    boolean hasKeys = false;
    for (Node step : job.field("steps").items()) {
      Node with = step.field("with");
      Node role = with.field("role-to-assume");
      boolean isAction =
          step.field("uses").text().toLowerCase(Locale.ROOT).startsWith(ACTION + "@");
      hasKeys |= texts(step).has(KEY) || (isAction && isByOtherWay(with)) || mayGiveKeys(step);
      boolean isSure = !hasKeys && isHosted();
      boolean isGiven = isGiven() || (isSure && isGivenByCaller());
      boolean isJudged = isGiven || (isSure && isWithoutToken());
      if (isAction && !isByOtherWay(with) && role.isText() && isJudged) {
        for (WorkflowText texts : taking(step, runs, exported)) {
          PipelineJob read = read(with, texts, at.line(role.line())).inRun(texts.values());
          all.add(isGiven ? read : read.thatGetsNoToken());
          if (isGiven && !read.role().isEmpty()) {
            all.addAll(events(step, texts, at.line(role.line())));
          }
        }
      }
      addExported(exported, step.field("run").text());
    }
    return all;
  }

  private WorkflowText texts(Node step) {
    return texts(Collections.emptyMap(), step);
  }

  private WorkflowText texts(Map<String, String> run, Node step) {
    return WorkflowText.in(run, step.field("env"), job.field("env"), root.field("env"));
  }

  /** The runs that take the step; one that is open where the file does not say which do. */
  private List<WorkflowText> taking(
      Node step, List<Map<String, String>> runs, Set<String> exported) {
    List<WorkflowText> taking = new ArrayList<>();
    for (Map<String, String> run : runs) {
      WorkflowText texts = texts(run, step).behind(exported);
      Optional<Boolean> isMet = StepCondition.isMet(step.field("if"), texts);
      if (!isMet.isPresent()) {
        return new ArrayList<>(Collections.singletonList(texts(step).behind(exported)));
      }
      if (isMet.get()) {
        taking.add(texts);
      }
    }
    return taking;
  }

  /** A command may give a variable another value for the steps behind it. */
  private static void addExported(Set<String> exported, String command) {
    if (command.contains("GITHUB_ENV")) {
      exported.addAll(Arrays.asList(NO_NAME.split(command)));
    }
  }

  private static boolean isByOtherWay(Node with) {
    for (String each : OTHER_WAYS) {
      if (with.has(each)) {
        return true;
      }
    }
    return false;
  }

  /** To the steps behind it: an action of the repository can do what any step does. */
  private static boolean mayGiveKeys(Node step) {
    return step.field("uses").text().startsWith("./")
        || step.field("run").text().contains(KEY)
        || step.field("with").fields().values().stream().anyMatch(it -> it.text().contains(KEY));
  }

  private PipelineJob read(Node with, WorkflowText texts, SourceLocation at) {
    return read(with, texts, at, contexts(texts));
  }

  private PipelineJob read(Node with, WorkflowText texts, SourceLocation at, Set<String> contexts) {
    String arn = texts.of(with.field("role-to-assume"));
    String audience = with.has("audience") ? texts.of(with.field("audience")) : AUDIENCE;
    // The token of a workflow that another one calls is of the repository of the caller.
    String own = events.isCalled() ? "" : repository;
    GitHubSubjects subjects = GitHubSubjects.in(contexts).of(own);
    PipelineJob read =
        PipelineJob.of(at, Forge.GITHUB, name, WorkflowText.roleName(arn), subjects)
            .of(repository)
            .takingRoleFrom(RoleSource.of(arn));
    return WorkflowText.isOpen(audience)
        ? read
        : read.forAudiences(Collections.singletonList(audience));
  }

  /** The events that certainly lead to a step, each with the token that the job then has. */
  private List<JobEvent> events(Node step, WorkflowText texts, SourceLocation at) {
    List<JobEvent> all = new ArrayList<>();
    if (!events.isCalled()) {
      CertainEvents.in(root)
          .startingAt(job, step)
          .forEach(
              (words, context) ->
                  all.add(
                      JobEvent.of(
                          words,
                          read(step.field("with"), texts, at, Collections.singleton(context)))));
    }
    return all;
  }

  /** An environment stands in place of the branch. */
  private Set<String> contexts(WorkflowText texts) {
    Node environment = job.field("environment");
    String named = texts.of(environment.isMap() ? environment.field("name") : environment);
    Set<String> all = new LinkedHashSet<>();
    if (!named.isEmpty() && !WorkflowText.isOpen(named)) {
      all.add("environment:" + named.replace(":", "%3A"));
      return all;
    }
    if (!environment.isNothing()) {
      all.add("environment:*");
    }
    all.addAll(events.contexts());
    return all;
  }

  /** The permissions of the job are all that count where it has some, be they none. */
  private Node permissions() {
    return job.fields().containsKey("permissions")
        ? job.field("permissions")
        : root.field("permissions");
  }

  /** Without it the action takes what credentials there are, and no token. */
  private boolean isGiven() {
    Node permissions = permissions();
    return permissions.text().equals("write-all")
        || permissions.field("id-token").text().equals("write");
  }

  private boolean isWithoutToken() {
    Node permissions = permissions();
    boolean isOpen = permissions.isUnknown() || WorkflowText.isOpen(permissions.text());
    return !isOpen && !events.isCalled();
  }

  /** A workflow without permissions has those of the job that calls it. */
  private boolean isGivenByCaller() {
    return events.isCalled() && permissions().isNothing();
  }

  private boolean isHosted() {
    return HOSTED.matcher(job.field("runs-on").text()).matches();
  }
}
