package dev.whoami.watch;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.server.ServerRequest;
import dev.whoami.world.server.ServerResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests may read the diagnosis. Without a token file, the Host header must be a
 * loopback name, which guards against DNS rebinding. With a token file, the request must have its
 * bearer token. The file is read for each request, so that the token can be rotated.
 */
public final class Authorizer {
  /** In characters: a shorter token can be guessed. */
  public static final int SHORTEST_TOKEN = 16;

  private static final String LATE = "could not be read in time";

  private final @Nullable TokenFile tokenFile;

  private Authorizer(@Nullable TokenFile tokenFile) {
    this.tokenFile = tokenFile;
  }

  public static Authorizer open() {
    return new Authorizer(null);
  }

  public static Authorizer keptBy(String tokenFile, Surroundings here) {
    return new Authorizer(new TokenFile(tokenFile, here));
  }

  /** What is wrong with the token file, as a clause after its name; empty if it is usable. */
  public Optional<String> flaw() {
    if (tokenFile == null) {
      return Optional.empty();
    }
    Optional<Reading> file = tokenFile.read();
    if (!file.isPresent()) {
      return Optional.of(LATE);
    }
    if (!file.get().hasText()) {
      return Optional.of(file.get().why());
    }
    return token(file.get()).length() < SHORTEST_TOKEN
        ? Optional.of("has a token of fewer than " + SHORTEST_TOKEN + " characters")
        : Optional.empty();
  }

  /** Reads the file only if the request has a token. */
  boolean admits(ServerRequest request) {
    if (tokenFile == null) {
      return request.isByLoopbackName();
    }
    if (!request.token().isPresent()) {
      return false;
    }
    Optional<Secret> token =
        tokenFile.read().map(Authorizer::token).filter(it -> it.length() >= SHORTEST_TOKEN);
    return token.isPresent() && request.token().filter(token.get()::isSameAs).isPresent();
  }

  /** The answer to a request that is not admitted. */
  ServerResponse refusal(ServerRequest request) {
    if (tokenFile == null) {
      return ServerResponse.text(
          403, "Forbidden: the Host header must be 127.0.0.1 or localhost.\n");
    }
    return request.token().isPresent() && tokenFile.isStuck()
        ? ServerResponse.text(503, "--token-file " + LATE + ".\n")
        : ServerResponse.text(
                401, "Unauthorized: send Authorization: Bearer with the token of --token-file.\n")
            .with("WWW-Authenticate", "Bearer realm=\"whoami\"");
  }

  private static Secret token(Reading file) {
    return Secret.of(file.text().trim());
  }
}
