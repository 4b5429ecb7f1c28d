package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.Host;
import dev.whoami.lint.model.host.MetadataDefaults;
import dev.whoami.lint.model.host.MetadataOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Container instances whose metadata, and so their role, answers to tasks, and nodes of EKS whose
 * metadata answers to pods; or instances that do not start, since their account starts none of
 * these any more.
 */
final class OpenHostRole implements LintRule {
  private static final LintRule OF_NODE_GROUPS = new OpenNodeGroup();
  private static final LintRule OF_BATCH = new OpenBatchHosts();

  @Override
  public List<LintFinding> judge(Declarations all) {
    Optional<MetadataDefaults> enforcing =
        all.metadataDefaults().filter(MetadataDefaults::enforceTokens);
    List<LintFinding> findings = new ArrayList<>();
    for (Host each : all.containerHosts()) {
      Optional<Finding> finding =
          enforcing.isPresent() && each.metadata().allowsVersion1()
              ? Optional.of(notStarted(each, enforcing.get()))
              : opening(each, all.metadataOf(each)).map(opening -> open(each, opening));
      finding.ifPresent(it -> findings.add(LintFinding.of(it, each.at())));
    }
    for (Host each : all.podHosts()) {
      openingToPods(all.metadataOf(each))
          .map(it -> openToPods(each, it))
          .map(it -> each.has(Host.Mark.METADATA_BY_MODULE) ? byModule(it) : it)
          .ifPresent(it -> findings.add(LintFinding.of(it, each.at())));
    }
    findings.addAll(OF_NODE_GROUPS.judge(all));
    findings.addAll(OF_BATCH.judge(all));
    return findings;
  }

  /** Only what somebody wrote: what EKS and Karpenter take otherwise differs by version. */
  private static Optional<String> openingToPods(MetadataOptions options) {
    if (options.isOff()) {
      return Optional.empty();
    }
    if (options.allowsVersion1()) {
      return Optional.of("IMDSv1 is allowed (the tokens are optional)");
    }
    return options.reachesContainers()
        ? Optional.of("the hop limit is " + options.shownHopLimit())
        : Optional.empty();
  }

  private static Finding openToPods(Host host, String opening) {
    return Finding.of(
            "Every pod on these nodes can take the role of its node from the instance metadata,"
                + " whatever its own role is.")
        .because(opening)
        .remedy(
            Remedy.of(
                    "First give the pods that use AWS roles of their own (WHO817). Then require"
                        + " tokens with a hop limit of 1. Pods in the host network keep the role of"
                        + " the node.")
                .fix(fix(host)));
  }

  /** A default that no one wrote down is one to know of. */
  private static Finding byModule(Finding open) {
    return open.withSeverity(Severity.NOTE)
        .because("the versions of the module that are allowed set it by default");
  }

  private static Fix fix(Host host) {
    if (host.at().dialect() == Dialect.KUBERNETES) {
      return Fix.of("WHO811", "karpenter");
    }
    return host.has(Host.Mark.MADE_BY_MODULE)
        ? Fix.of("WHO811", "terraform-module")
        : DialectFix.of("WHO811", host.at().dialect());
  }

  private static Optional<String> opening(Host host, MetadataOptions options) {
    if (options.isOff() || host.has(Host.Mark.BLOCKS_METADATA)) {
      return Optional.empty();
    }
    if (options.allowsVersion1()) {
      return Optional.of("IMDSv1 is allowed (the tokens are optional)");
    }
    if (options.reachesContainers()) {
      return Optional.of("the hop limit is " + options.shownHopLimit());
    }
    return options.areLeftToTheAmi()
        ? Optional.of(
            "nothing is set, so the account or the image decides: IMDSv1, or a hop limit of 2, both"
                + " of which are open")
        : Optional.empty();
  }

  private static Finding notStarted(Host host, MetadataDefaults defaults) {
    SourceLocation at = defaults.at();
    return Finding.of(
            "These container instances do not start: their tokens are optional, and the account"
                + " starts only instances that require them.")
        .withSeverity(Severity.ERROR)
        .because("HttpTokensEnforced is enabled in " + at.address().orElse(at.file()))
        .remedy(
            Remedy.of(
                    "Require tokens. A program in a task that knows only IMDSv1 then has no Host"
                        + " Role: give it a task role.")
                .fix(fix(host)));
  }

  private static Finding open(Host host, String opening) {
    return Finding.of(
            "Every task on these container instances can take the Host Role from the instance"
                + " metadata, whatever its own role is.")
        .because(opening)
        .remedy(
            Remedy.of(
                    "First give tasks their own roles (WHO801). Then require tokens and a hop"
                        + " limit of 1. For awsvpc, add ECS_AWSVPC_BLOCK_IMDS=true to ecs.config.")
                .fix(fix(host)));
  }
}
