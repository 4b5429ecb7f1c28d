package dev.whoami.cli;

import dev.whoami.aws.Arn;
import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.IdentityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The conditions that must hold. Otherwise the exit code is 1, and a watch is unhealthy. */
final class ExpectOptions {
  @Option(
      names = "--expect",
      paramLabel = "KIND[,KIND]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.Kinds.class,
      description = "The expected kind of identity, one or several: ${COMPLETION-CANDIDATES}.")
  private @Nullable List<String> kinds;

  @Option(names = "--expect-role", paramLabel = "NAME|ARN", description = "The expected role.")
  private @Nullable String role;

  @Option(names = "--expect-account", paramLabel = "ID", description = "The expected account.")
  private @Nullable String account;

  void take(PlainArguments given) {
    kinds = given.value("--expect").map(it -> Arrays.asList(it.split(",", 0))).orElse(null);
    role = given.value("--expect-role").orElse(null);
    account = given.value("--expect-account").orElse(null);
  }

  Expected expected() {
    Expected expected = Expected.nothing();
    if (kinds != null) {
      expected = expected.oneOf(kinds(kinds));
    }
    if (role != null) {
      if (role.trim().isEmpty()) {
        throw new UsageException("--expect-role is empty; give the name or the ARN of a role");
      }
      if (Arn.parse(role).filter(it -> !it.roleName().isPresent()).isPresent()) {
        throw new UsageException(
            "--expect-role " + role + " is not a role; for another identity, give --expect KIND");
      }
      expected = expected.role(role);
    }
    if (account != null) {
      if (!account.matches("\\d{12}")) {
        String digits = account.replace("-", "");
        String meant = digits.matches("\\d{12}") ? ". Did you mean " + digits + "?" : "";
        throw new UsageException(
            "--expect-account "
                + account
                + " is not an account ID, which has twelve digits"
                + meant);
      }
      expected = expected.account(account);
    }
    return expected;
  }

  /** The kinds with these names. Throws UsageException if one is not a kind. */
  static List<IdentityKind> kinds(List<String> names) {
    List<IdentityKind> all = new ArrayList<>();
    if (String.join("", names).trim().isEmpty()) {
      throw new UsageException("--expect is empty; give a kind of identity, such as task-role");
    }
    for (String name : names) {
      all.add(IdentityKind.named(name).orElseThrow(() -> unknown(name)));
    }
    return all;
  }

  /** The error about a word that is not a kind. */
  private static UsageException unknown(String name) {
    return new UsageException(
        "--expect "
            + name
            + " is not a kind of identity"
            + DidYouMean.of(name, new CompletionValues.Kinds()));
  }
}
