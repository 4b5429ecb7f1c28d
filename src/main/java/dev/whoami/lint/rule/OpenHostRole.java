package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.Host;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.MetadataOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Container instances whose metadata, and so their role, answers to tasks. */
final class OpenHostRole implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (Host each : all.containerHosts()) {
      boolean closed = each.metadata().isOff() || each.has(Host.Mark.BLOCKS_METADATA);
      if (!closed) {
        opening(each.metadata())
            .ifPresent(opening -> findings.add(LintFinding.of(finding(each, opening), each.at())));
      }
    }
    return findings;
  }

  private static Optional<String> opening(MetadataOptions options) {
    if (options.allowsVersion1()) {
      return Optional.of("IMDSv1 is allowed (the tokens are optional)");
    }
    if (options.reachesContainers()) {
      return Optional.of("the hop limit is " + options.shownHopLimit());
    }
    return options.areLeftToTheAmi()
        ? Optional.of(
            "nothing is set, so the image decides: IMDSv1, or a hop limit of 2, both of which are"
                + " open")
        : Optional.empty();
  }

  private static Finding finding(Host host, String opening) {
    return Finding.of(
            "Every task on these container instances can take the Host Role from the instance"
                + " metadata, whatever its own role is.")
        .because(opening)
        .remedy(
            Remedy.of(
                    "Ask for tokens and let no answer travel further than the host. Tasks in"
                        + " awsvpc mode also need ECS_AWSVPC_BLOCK_IMDS=true in ecs.config.")
                .snippet(snippet(host.at().dialect())));
  }

  private static String snippet(Dialect dialect) {
    return dialect == Dialect.CLOUDFORMATION
        ? "MetadataOptions:\n  HttpTokens: required\n  HttpPutResponseHopLimit: 1"
        : "metadata_options {\n"
            + "  http_tokens                 = \"required\"\n"
            + "  http_put_response_hop_limit = 1\n"
            + "}";
  }
}
