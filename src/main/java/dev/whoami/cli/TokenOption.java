package dev.whoami.cli;

import dev.whoami.watch.Authorizer;
import dev.whoami.world.HostAndPort;
import dev.whoami.world.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may know who the code is; on an address that others can reach, that must be said. */
final class TokenOption {
  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Tell who it is only to who has the bearer token in FILE.")
  private @Nullable String tokenFile;

  Authorizer gate(HostAndPort address, Surroundings here) {
    if (tokenFile != null) {
      return keptBy(tokenFile, here);
    }
    if (!address.isLoopback()) {
      throw new UsageException(
          "--listen "
              + address
              + " can be reached from other machines, and who the code is should not be told to"
              + " everybody; add --token-file FILE with a bearer token, or listen on 127.0.0.1");
    }
    return Authorizer.open();
  }

  private static Authorizer keptBy(String file, Surroundings here) {
    Authorizer authorizer = Authorizer.keptBy(file, here);
    Optional<String> flaw = authorizer.flaw();
    if (flaw.isPresent()) {
      throw new UsageException(
          String.format(
              "--token-file %s %s; put at least %d random characters into it, such as those of:"
                  + " openssl rand -hex 32",
              file, flaw.get(), Authorizer.SHORTEST_TOKEN));
    }
    return authorizer;
  }
}
