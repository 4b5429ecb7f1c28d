package dev.whoami.watch;

import dev.whoami.world.Reading;
import dev.whoami.world.Secret;
import dev.whoami.world.ServerRequest;
import dev.whoami.world.ServerResponse;
import dev.whoami.world.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may know who the code is: everybody who gets to a loopback address and knows that it is one,
 * else who has the bearer token. The file is read anew each time, since such tokens are changed
 * while a program runs.
 */
public final class Authorizer {
  /** Of a token: below that it can be guessed. */
  public static final int SHORTEST_TOKEN = 16;

  private static final String LATE = "is not read in time: its file system does not answer";

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

  /** Why nobody can be admitted, as a clause behind the file's name; empty where somebody can. */
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

  /** The file is read for who has a token alone. */
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

  /** What is said to whom it does not admit. */
  ServerResponse refusal(ServerRequest request) {
    if (tokenFile == null) {
      return ServerResponse.text(403, "Ask for it as 127.0.0.1 or localhost.\n");
    }
    return request.token().isPresent() && tokenFile.isStuck()
        ? ServerResponse.text(503, "Nobody can be told: --token-file " + LATE + ".\n")
        : ServerResponse.text(
                401, "Say who you are: Authorization: Bearer and the token of --token-file.\n")
            .with("WWW-Authenticate", "Bearer realm=\"whoami\"");
  }

  private static Secret token(Reading file) {
    return Secret.of(file.text().trim());
  }
}
