package dev.whoami.lint.model.token;

import dev.whoami.lint.model.declared.ShownName;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The subjects of a job of GitHub Actions: repo:OWNER/NAME:CONTEXT.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/security/oidc">GitHub: OpenID Connect
 *     reference</a>
 */
public final class GitHubSubjects implements TokenSubjects {
  private static final Pattern FORM = Pattern.compile("repo:([^:]+)(?::(.*))?");

  /** A repository may have a template of its own for its subjects, which has other contexts. */
  private static final Pattern CONTEXT =
      Pattern.compile("|ref:[^:]*|environment:[^:]*|pull_request|[*?].*");

  /** More than any policy and workflow have: each is tried with the whole policy. */
  private static final int MOST = 1000;

  private static final String STAR = "*";

  private static final String NAME = OpenRepository.NAME;

  /** What follows one of these in a pattern may be the end of a name. */
  private static final String BEFORE_ENDS = "*?/:";

  /** Longer than any subject; each of its parts is tried. */
  private static final int LONGEST = 500;

  private final Set<String> contexts;
  private final String repository;

  private GitHubSubjects(Set<String> contexts, String repository) {
    this.contexts = contexts;
    this.repository = repository;
  }

  /**
   * By the contexts that the job may run in; one that ends in a star is any with that beginning.
   */
  public static GitHubSubjects in(Set<String> contexts) {
    return new GitHubSubjects(Collections.unmodifiableSet(new LinkedHashSet<>(contexts)), "");
  }

  /**
   * In a repository by its owner and name. Only a policy that names it is narrowed to it: the
   * folder may be a fork of the repository that the policy is for.
   */
  public GitHubSubjects of(String newRepository) {
    return new GitHubSubjects(contexts, newRepository);
  }

  @Override
  public Optional<Set<String>> against(List<String> patterns) {
    Set<String> repositories = new LinkedHashSet<>();
    Set<String> ends = new LinkedHashSet<>();
    for (String each : patterns) {
      Matcher form = FORM.matcher(each.startsWith(STAR) ? "repo:" + each : each);
      if (each.length() > LONGEST || !form.matches()) {
        return Optional.empty();
      }
      String end = form.group(2) == null ? "" : form.group(2);
      boolean isOfAnyRepository = !each.startsWith(STAR) || form.group(1).equals(STAR);
      if (!CONTEXT.matcher(end).matches() || !isOfAnyRepository) {
        return Optional.empty();
      }
      repositories.add(repository(form.group(1)));
      ends.add(end);
    }
    return of(own(repositories), ends);
  }

  /** GitHub finds a repository by its name in any case, and the token has the right one. */
  private Set<String> own(Set<String> repositories) {
    boolean isOpen = repositories.stream().anyMatch(it -> it.contains(NAME));
    Set<String> own = new LinkedHashSet<>(repositories);
    own.removeIf(it -> !it.equalsIgnoreCase(repository));
    return isOpen || own.isEmpty() ? repositories : own;
  }

  private Optional<Set<String>> of(Set<String> repositories, Set<String> ends) {
    Set<String> all = new LinkedHashSet<>();
    for (String repository : repositories) {
      for (String context : contexts) {
        contextsOf(context, ends).forEach(it -> all.add("repo:" + repository + ":" + it));
        if (all.size() > MOST) {
          return Optional.empty();
        }
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String repository(String pattern) {
    String name = plain(pattern);
    return name.indexOf('/') < 0 ? name + "/" + NAME : name;
  }

  private static Set<String> contextsOf(String context, Set<String> ends) {
    Set<String> all = new LinkedHashSet<>();
    if (!context.endsWith(STAR)) {
      all.add(context);
      return all;
    }
    String beginning = context.substring(0, context.length() - 1);
    all.add(beginning + NAME);
    for (String each : ends) {
      if (each.startsWith(beginning)) {
        all.add(plain(each));
      } else if (each.indexOf('*') >= 0 || each.indexOf('?') >= 0) {
        addEnds(all, beginning, each);
      }
    }
    return all;
  }

  /** As of "*:main" or "ref:*" + "/release/*": any branch may have this end. */
  private static void addEnds(Set<String> all, String beginning, String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (BEFORE_ENDS.indexOf(pattern.charAt(i)) >= 0) {
        all.add(beginning + plain(pattern.substring(i + 1)));
      }
    }
  }

  private static String plain(String pattern) {
    return pattern.replace(STAR, NAME).replace("?", "x");
  }

  @Override
  public String example() {
    String first = contexts.isEmpty() ? "" : contexts.iterator().next();
    boolean isOpen = first.endsWith(STAR);
    String named = isOpen ? first.substring(0, first.length() - 1) + NAME : first;
    return ShownName.subjectOr("CONTEXT", named);
  }

  @Override
  public String shown() {
    return contexts.stream().map(ShownName::subject).collect(Collectors.joining(" or "));
  }
}
