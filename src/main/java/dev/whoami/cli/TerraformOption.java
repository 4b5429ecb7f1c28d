package dev.whoami.cli;

import dev.whoami.Question;
import dev.whoami.diagnosis.Terraform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In whose resources the ways out are written. */
final class TerraformOption {
  @Option(
      names = "--terraform",
      paramLabel = "PROVIDER",
      completionCandidates = Candidates.Providers.class,
      description = "Whose resources make the roles: aws, or alks (by itself, if seen).")
  private @Nullable String provider;

  Question in(Question question) {
    if (provider == null) {
      return question;
    }
    return question.terraform(
        Terraform.named(provider)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--terraform " + provider + " is not known; there are: aws, alks")));
  }
}
