package dev.whoami.inspect;

import dev.whoami.chain.Client;
import dev.whoami.chain.FoundClient;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.Surroundings;
import java.util.List;
import java.util.Optional;

/**
 * The client of the headline. First the client that the user named. Next, if whoami examines
 * another process, the client that was found in it, or the most common one in its language. Finally
 * the AWS SDK for Java 2.
 */
final class HeadlineClient {
  private HeadlineClient() {}

  static Client of(Surroundings here, DiagnosisRequest request, List<FoundClient> clients) {
    if (request.isClientNamed() || !here.ofThisShell().isPresent()) {
      return request.client();
    }
    Optional<Client> found = clients.stream().map(FoundClient::client).findFirst();
    return found.orElseGet(() -> ofLanguage(here).orElseGet(request::client));
  }

  private static Optional<Client> ofLanguage(Surroundings here) {
    return ProcessTable.self(here).flatMap(ProcessLanguage::of).flatMap(Client::usualIn);
  }
}
