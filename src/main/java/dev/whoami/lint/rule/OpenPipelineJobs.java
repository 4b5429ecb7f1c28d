package dev.whoami.lint.rule;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.model.token.TokenTrust;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The jobs of pipelines that were not compared with a trust policy, by the reason. They matter only
 * if a role accepts tokens of their forge.
 */
public final class OpenPipelineJobs {
  private static final int MOST_NAMES = 3;
  private static final String UNKNOWN = "whose trust policy leaves the answer open";

  private static final String OTHER_REPOSITORY =
      "whose trust policy names another repository than the origin of this folder";
  private static final String OTHER_CASE = "whose name a role here has with other capital letters";

  private OpenPipelineJobs() {}

  /** One for each reason, at the first of its jobs. */
  public static List<Unresolved> in(Declarations all) {
    Map<String, Set<String>> jobs = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    NamedRoles named = NamedRoles.in(all);
    Set<Forge> trusted = trusted(all);
    for (PipelineJob each : all.only(PipelineJob.class)) {
      if (!each.getsNoToken() && trusted.contains(each.forge())) {
        whyOpen(each, named)
            .ifPresent(
                why -> {
                  files.putIfAbsent(why, each.at().file());
                  jobs.computeIfAbsent(why, it -> new LinkedHashSet<>()).add(each.shown());
                });
      }
    }
    List<Unresolved> open = new ArrayList<>();
    jobs.forEach(
        (why, names) ->
            open.add(
                Unresolved.of(
                    SourceLocation.file(files.getOrDefault(why, ""), Dialect.WORKFLOW),
                    text(why, names))));
    return open;
  }

  private static Set<Forge> trusted(Declarations all) {
    Set<Forge> trusted = EnumSet.noneOf(Forge.class);
    for (Role role : all.roles()) {
      String document = role.trustDocument();
      for (Forge each : Forge.values()) {
        if (each.isTrustedIn(document)) {
          trusted.add(each);
        }
      }
    }
    return trusted;
  }

  private static Optional<String> whyOpen(PipelineJob job, NamedRoles named) {
    if (job.role().isEmpty()) {
      return Optional.of(
          (job.source() == RoleSource.FILE ? RoleSource.OTHER : job.source()).words());
    }
    List<Role> roles = named.of(job.role());
    if (roles.isEmpty()) {
      return Optional.of(named.hasInOtherCase(job.role()) ? OTHER_CASE : RoleSource.FILE.words());
    }
    if (roles.size() > NamedRoles.MOST) {
      return Optional.of(UNKNOWN);
    }
    boolean isForOthers =
        roles.stream()
            .allMatch(
                it -> TokenTrust.of(it).filter(trust -> trust.isForOtherThan(job)).isPresent());
    if (isForOthers) {
      return Optional.of(OTHER_REPOSITORY);
    }
    boolean isJudged =
        roles.stream()
            .allMatch(
                it -> TokenTrust.of(it).filter(trust -> trust.isComparedWith(job)).isPresent());
    return isJudged ? Optional.empty() : Optional.of(UNKNOWN);
  }

  private static String text(String why, Set<String> names) {
    List<String> some = new ArrayList<>(names);
    int more = some.size() - MOST_NAMES;
    String shown =
        String.join(", ", some.subList(0, Math.min(MOST_NAMES, some.size())))
            + (more > 0 ? " and " + more + " more" : "");
    return some.size() == 1
        ? "The job " + shown + " takes a role " + why + "; its token is not compared."
        : some.size()
            + " jobs take a role "
            + why
            + "; their tokens are not compared: "
            + shown
            + ".";
  }
}
