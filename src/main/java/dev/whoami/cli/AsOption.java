package dev.whoami.cli;

import dev.whoami.inspect.DiagnosisRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The client library whose identity is the answer. */
final class AsOption {
  @Option(
      names = "--as",
      paramLabel = "CLIENT",
      completionCandidates = CompletionValues.Clients.class,
      description =
          "The client library that is asked about (default: the program that the"
              + " application's configuration makes it, else aws-sdk-java-v2, with --pid the one"
              + " that the process has; or Hadoop's, where one that is installed here has no"
              + " credentials or the wrong role).")
  private @Nullable String client;

  DiagnosisRequest.Builder in(DiagnosisRequest.Builder request) {
    return client == null ? request : request.client(ClientNames.client("--as", client));
  }
}
