package dev.whoami.cli;

import dev.whoami.chain.Client;
import dev.whoami.inspect.DiagnosisRequest;
import picocli.CommandLine.Option;

/** The client library whose identity is the answer. */
final class AsOption {
  @Option(
      names = "--as",
      paramLabel = "CLIENT",
      completionCandidates = CompletionValues.Clients.class,
      description = "The client library that is asked about (default: aws-sdk-java-v2).")
  private String client = Client.AWS_SDK_JAVA_V2.id();

  DiagnosisRequest.Builder in(DiagnosisRequest.Builder request) {
    return request.client(ClientNames.client("--as", client));
  }
}
