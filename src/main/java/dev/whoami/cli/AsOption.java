package dev.whoami.cli;

import dev.whoami.Question;
import dev.whoami.chain.Client;
import picocli.CommandLine.Option;

/** Whose verdict the headline is. */
final class AsOption {
  @Option(
      names = "--as",
      paramLabel = "CLIENT",
      completionCandidates = Candidates.Clients.class,
      description = "Whose verdict is the headline (default: aws-sdk-java-v2).")
  private String client = Client.AWS_SDK_JAVA_V2.id();

  Question in(Question question) {
    return question.as(ClientNames.client("--as", client));
  }
}
