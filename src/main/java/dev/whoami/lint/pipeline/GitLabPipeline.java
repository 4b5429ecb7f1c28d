package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.GitLabSubjects;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.tree.GitOrigin;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pipeline of GitLab, and its jobs that assume a role of AWS with an ID token. */
public final class GitLabPipeline {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*/)?(?:[^/]*\\.gitlab-ci\\.ya?ml|\\.?gitlab(?:-ci)?/(?:.*/)?[^/]+\\.ya?ml)");

  /** The one that includes others: what it says of all jobs wins over what those say. */
  private static final Pattern MAIN = Pattern.compile("(?:.*/)?\\.gitlab-ci\\.ya?ml");

  /** In a job, also of a file that another one includes from any folder. */
  private static final Pattern TOKENS_OF_JOB = Pattern.compile("(?m)^[ \\t]++id_tokens[ \\t]*+:");

  private static final Pattern ROLE = Pattern.compile("--role-arn[= ]+[\"']?([^\\s\"']+)");

  /** Where a call of the AWS CLI begins. */
  private static final Pattern COMMAND = Pattern.compile("(?=\\baws\\s)");

  private static final String BY_TOKEN = "assume-role-with-web-identity";
  private static final String TOKENS = "id_tokens";

  /** What is read of a job. */
  private static final String[] READ = {
    TOKENS, "before_script", "script", "variables", "rules", "parallel"
  };

  private static final int DEEPEST = 5;

  /** GitLab follows 10 levels of them; a job with more templates is open. */
  private static final int MOST_TEMPLATES = 50;

  /** What stands beside the jobs and is none. */
  private static final Set<String> KEYWORDS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "after_script",
                  "before_script",
                  "cache",
                  "default",
                  "image",
                  "include",
                  "services",
                  "spec",
                  "stages",
                  "variables",
                  "workflow")));

  private final Map<String, Node> jobs;
  private final Node settings;
  private final boolean isMain;
  private final String project;

  private GitLabPipeline(Node root, boolean isMain, String project) {
    this.isMain = isMain;
    this.settings = root.isMap() ? settings(root) : root;
    this.project = project;
    this.jobs = root.fields();
  }

  /** Everything but the jobs: each job asks for it, and there may be very many. */
  private static Node settings(Node root) {
    Map<String, Node> fields = new LinkedHashMap<>(root.fields());
    fields.keySet().retainAll(KEYWORDS);
    return Node.map(root.line(), fields);
  }

  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** A folder called gitlab may hold anything else, such as what GitLab itself runs on. */
  public static boolean isOne(String name, String text) {
    boolean isPart = isFile(name) || TOKENS_OF_JOB.matcher(text).find();
    return MAIN.matcher(name).matches() || (isPart && mayAssumeRoles(text));
  }

  /** Whether a text may have a job for lint. */
  public static boolean mayAssumeRoles(String text) {
    return text.contains(TOKENS);
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    Expansion expansion = new Expansion();
    expansion.take(root);
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    GitLabPipeline pipeline =
        new GitLabPipeline(root, MAIN.matcher(file).matches(), GitOrigin.of(folder).onGitLab());
    List<Declared> all = new ArrayList<>();
    for (Map.Entry<String, Node> each : pipeline.jobs.entrySet()) {
      String name = each.getKey();
      Node job = each.getValue();
      if (pipeline.hasTokens(name, job)) {
        pipeline.takeParts(job, expansion);
        pipeline.read(name, job, JobLocation.of(file, name, job, comments)).ifPresent(all::add);
      }
    }
    return all;
  }

  /** A job whose name begins with a dot does not run. */
  private boolean hasTokens(String name, Node job) {
    return !name.startsWith(".")
        && !KEYWORDS.contains(name)
        && job.isMap()
        && !field(job, TOKENS).fields().isEmpty();
  }

  /** What many jobs have of one template is read for each of them. */
  private void takeParts(Node job, Expansion expansion) throws Unreadable {
    for (String each : READ) {
      expansion.take(field(job, each));
    }
    expansion.take(settings.field("workflow"));
  }

  private Optional<PipelineJob> read(String name, Node job, SourceLocation at) {
    Map<String, Node> tokens = field(job, TOKENS).fields();
    GitLabVariables variables = variables(job);
    boolean isForeign = hasForeignTemplate(job);
    Set<String> roles = new LinkedHashSet<>();
    add(roles, variables, "$AWS_ROLE_ARN");
    for (String part : new String[] {"before_script", "script"}) {
      for (Node line : field(job, part).items()) {
        for (String command : COMMAND.split(line.text(), -1)) {
          addTo(roles, variables, command);
        }
      }
    }
    boolean mayBeForAws = mentions(job) || ((isForeign || !isMain) && namesAws(tokens));
    if (roles.size() > 1 || (roles.isEmpty() && !mayBeForAws)) {
      return Optional.empty();
    }
    String role = roles.isEmpty() ? "" : roles.iterator().next();
    PipelineJob read =
        PipelineJob.of(at, Forge.GITLAB, name, role, new GitLabSubjects())
            .of(project)
            .takingRoleFrom(source(roles, isForeign));
    List<String> audiences =
        isOpen(tokens, job) ? Collections.emptyList() : audiences(tokens, variables);
    return Optional.of(audiences.isEmpty() ? read : read.forAudiences(audiences));
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
  private boolean isOpen(Map<String, Node> tokens, Node job) {
    boolean isOfOthers = !isMain && inherited(job, TOKENS, DEEPEST, new HashSet<>()).isNothing();
    return tokens.size() != 1 || isOfOthers || hasForeignTemplate(job);
  }

  /** Whether its script assumes a role with a token, whichever role that is. */
  private boolean mentions(Node job) {
    return Stream.of("before_script", "script")
        .flatMap(it -> field(job, it).items().stream())
        .anyMatch(it -> it.text().contains(BY_TOKEN));
  }

  /** Other commands also name a role, which they do not assume with the token. */
  private static void addTo(Set<String> roles, GitLabVariables variables, String command) {
    Matcher role = ROLE.matcher(command);
    if (command.contains(BY_TOKEN) && role.find()) {
      add(roles, variables, role.group(1));
    }
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

  private static void add(Set<String> roles, GitLabVariables variables, String arn) {
    String name = WorkflowText.roleName(variables.in(arn));
    if (!name.isEmpty()) {
      roles.add(name);
    }
  }

  /**
   * Where a template is in another file, or another file includes this one, nothing but what the
   * job itself says is known.
   */
  private GitLabVariables variables(Node job) {
    Node above = isMain && !hasForeignTemplate(job) ? settings : Node.nothing(0);
    return new GitLabVariables(
        above, field(job, "variables"), field(job, "rules"), field(job, "parallel"));
  }

  private boolean hasForeignTemplate(Node job) {
    return hasForeignTemplate(job, new HashSet<>());
  }

  private boolean hasForeignTemplate(Node job, Set<String> tried) {
    for (Node each : MergedFields.field(job, "extends").items()) {
      Node parent = jobs.get(each.text());
      boolean isNew = tried.add(each.text());
      if (parent == null || tried.size() > MOST_TEMPLATES) {
        return true;
      }
      if (isNew && hasForeignTemplate(parent, tried)) {
        return true;
      }
    }
    return false;
  }

  /** Its own, else that of the nearest template that it extends, else the default. */
  private Node field(Node job, String name) {
    Node own = inherited(job, name, DEEPEST, new HashSet<>());
    return own.isNothing() ? settings.field("default").field(name) : own;
  }

  /** A template that several extend is tried once; a job with more is open in any case. */
  private Node inherited(Node job, String name, int deeper, Set<String> tried) {
    Node own = MergedFields.field(job, name);
    if (!own.isNothing() || deeper == 0) {
      return own;
    }
    List<Node> parents = MergedFields.field(job, "extends").items();
    for (int i = parents.size() - 1; i >= 0 && tried.size() <= MOST_TEMPLATES; i--) {
      String parent = parents.get(i).text();
      if (tried.add(parent) && jobs.containsKey(parent)) {
        Node inherited = inherited(jobs.get(parent), name, deeper - 1, tried);
        if (!inherited.isNothing()) {
          return inherited;
        }
      }
    }
    return Node.nothing(0);
  }
}
