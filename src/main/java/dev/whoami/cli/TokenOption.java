package dev.whoami.cli;

import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.watch.Authorizer;
import dev.whoami.world.Surroundings;
import dev.whoami.world.server.HostAndPort;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The token for reading the diagnosis. It is required on an address that other machines can reach.
 */
final class TokenOption {
  private static final String CONTENT =
      "put at least "
          + Authorizer.SHORTEST_TOKEN
          + " random characters into it, such as those of: openssl rand -hex 32";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Require the bearer token in FILE, except for /healthz and /readyz.")
  private @Nullable String tokenFile;

  Authorizer authorizer(HostAndPort address, Surroundings here) {
    if (tokenFile != null) {
      return keptBy(tokenFile, here);
    }
    if (!address.isLoopback()) {
      throw new UsageException(
          "--listen "
              + address
              + " can be reached from other machines, so it needs a bearer token; add --token-file"
              + " FILE, or listen on 127.0.0.1");
    }
    return Authorizer.open();
  }

  private static Authorizer keptBy(String file, Surroundings here) {
    UsageException.throwFor(NamedFiles.problem("--token-file", file, "; " + CONTENT));
    Authorizer authorizer = Authorizer.keptBy(file, here);
    Optional<String> flaw = authorizer.flaw();
    if (flaw.isPresent()) {
      throw new UsageException("--token-file " + file + ": it " + flaw.get() + "; " + CONTENT);
    }
    return authorizer;
  }
}
