package dev.whoami.cli;

import dev.whoami.aws.Arn;
import dev.whoami.report.TrustReport;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustPolicies;
import dev.whoami.trust.TrustPolicy;
import dev.whoami.trust.UnreadablePolicyException;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.output.Output;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks whether a trust policy lets a caller assume its role, and which condition prevents it. */
@Command(
    name = "trust",
    description = {
      "POLICY is a trust policy in JSON, what aws iam get-role or list-roles prints, or a file of"
          + " Terraform or CloudFormation. whoami reads the claims of a token, and does not check"
          + " its signature. It needs no network. A part that cannot be known here makes the answer"
          + " DEPENDS, never ALLOWED. Policies of an organization and permissions boundaries are"
          + " not checked."
    },
    exitCodeList = {"0:ALLOWED", "1:DENIED or DEPENDS", "2:wrong usage"},
    footer = {
      "${ROOT-COMMAND-NAME} trust role.json --token /var/run/token",
      "${ROOT-COMMAND-NAME} trust role.json --caller ec2.amazonaws.com",
      "${ROOT-COMMAND-NAME} trust - --caller pods.eks.amazonaws.com   # from a pipe"
    })
final class TrustCommand implements Callable<Integer> {
  @Parameters(paramLabel = "POLICY", description = "The file; - is standard input.")
  private String policy = "-";

  @Option(
      names = "--role",
      paramLabel = "NAME|ARN",
      hideParamSyntax = true,
      description = "The role: one of POLICY, or the ARN of the one that POLICY is of.")
  private @Nullable String role;

  @Mixin private final CallerOptions who = new CallerOptions();
  @Mixin private final JsonOption format = new JsonOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    boolean isJson = format.startsJson();
    if (policy.equals("-") && who.isTokenFromInput()) {
      throw new UsageException("POLICY and --token are both standard input; name a file for one");
    }
    TrustInput.requireFile("trust", policy);
    TrustCaller caller = who.caller().at(new LiveSurroundings().now()).build();
    List<TrustAnswer> answers = answers(TrustInput.policies(policy), caller);
    Output.standard()
        .report(isJson ? TrustReport.json(answers) : TrustReport.text(answers, color.terminal()));
    return TrustReport.best(answers) == TrustAnswer.Kind.ALLOWED ? 0 : 1;
  }

  /** The answers for the roles in a text, or for the requested role. */
  List<TrustAnswer> answers(String text, TrustCaller caller) {
    try {
      return chosen(TrustPolicies.in(text)).stream()
          .map(it -> TrustAnswer.of(it, caller))
          .collect(Collectors.toList());
    } catch (UnreadablePolicyException unreadable) {
      throw new UsageException("trust " + policy + ": it " + unreadable.reason());
    }
  }

  private List<TrustPolicy> chosen(List<TrustPolicy> all) {
    if (role == null) {
      return all;
    }
    String name = role;
    Optional<Arn> arn = Arn.parse(name).filter(it -> it.roleName().isPresent());
    if (all.size() == 1 && !all.get(0).role().isPresent() && arn.isPresent()) {
      return Collections.singletonList(all.get(0).ofRole(arn.get()));
    }
    List<TrustPolicy> named =
        all.stream()
            .filter(
                it ->
                    it.name().equals(name)
                        || it.role().filter(own -> own.toString().equals(name)).isPresent())
            .collect(Collectors.toList());
    if (named.isEmpty()) {
      throw new UsageException(
          "--role "
              + name
              + " is not in "
              + policy
              + "; give a role's name in it, or leave it out");
    }
    return named;
  }

  /** The caller of the options, for a table of cases. */
  TrustCaller caller() {
    return who.caller().build();
  }
}
