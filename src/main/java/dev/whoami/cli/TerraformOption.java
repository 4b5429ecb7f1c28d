package dev.whoami.cli;

import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The Terraform provider that the fixes use. */
final class TerraformOption {
  @Option(
      names = "--terraform",
      paramLabel = "PROVIDER",
      completionCandidates = CompletionValues.Providers.class,
      hidden = true,
      description = "The provider in fixes: aws, or alks (the default where it is used).")
  private @Nullable String provider;

  DiagnosisRequestBuilder in(DiagnosisRequestBuilder request) {
    if (provider == null) {
      return request;
    }
    return request.terraform(
        TerraformProvider.named(provider)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--terraform " + provider + " is not known; use one of: aws, alks")));
  }
}
