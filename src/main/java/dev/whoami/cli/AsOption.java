package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The client library whose identity is the answer. */
final class AsOption {
  @Option(
      names = "--as",
      paramLabel = "CLIENT",
      completionCandidates = CompletionValues.Clients.class,
      description =
          "Answer for this client (clients --list), such as boto3. The default is the program or"
              + " library that was found, or aws-sdk-java-v2.")
  private @Nullable String client;

  /** An older name of the option. */
  @Option(names = "--client", paramLabel = "CLIENT", hidden = true)
  void client(String named) {
    client = named;
  }

  void take(PlainArguments given) {
    client = given.value("--as").orElse(null);
  }

  boolean isGiven() {
    return client != null;
  }

  DiagnosisRequestBuilder in(DiagnosisRequestBuilder request) {
    return client == null ? request : request.client(ClientNames.client("--as", client));
  }
}
