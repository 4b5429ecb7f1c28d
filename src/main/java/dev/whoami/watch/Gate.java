package dev.whoami.watch;

import dev.whoami.world.Answered;
import dev.whoami.world.Asked;
import dev.whoami.world.Reading;
import dev.whoami.world.Secret;
import dev.whoami.world.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may know who the code is: everybody who gets to a loopback address and knows that it is one,
 * else who has the bearer token. The file is read anew each time, since such tokens are changed
 * while a program runs.
 */
public final class Gate {
  /** Of a token: below that it can be guessed. */
  public static final int SHORTEST_TOKEN = 16;

  private final @Nullable String tokenFile;
  private final Surroundings here;

  private Gate(@Nullable String tokenFile, Surroundings here) {
    this.tokenFile = tokenFile;
    this.here = here;
  }

  public static Gate open(Surroundings here) {
    return new Gate(null, here);
  }

  public static Gate keptBy(String tokenFile, Surroundings here) {
    return new Gate(tokenFile, here);
  }

  /** Why nobody can be admitted, as a clause behind the file's name; empty where somebody can. */
  public Optional<String> flaw() {
    if (tokenFile == null) {
      return Optional.empty();
    }
    Reading file = here.file(tokenFile);
    if (!file.hasText()) {
      return Optional.of(file.why());
    }
    return token(file).length() < SHORTEST_TOKEN
        ? Optional.of("has a token of fewer than " + SHORTEST_TOKEN + " characters")
        : Optional.empty();
  }

  boolean admits(Asked asked) {
    if (tokenFile == null) {
      return asked.isByLoopbackName();
    }
    Reading file = here.file(tokenFile);
    Secret token = token(file);
    return token.length() >= SHORTEST_TOKEN && asked.token().filter(token::isSameAs).isPresent();
  }

  /** What is said to whom it does not admit. */
  Answered refusal() {
    return tokenFile == null
        ? Answered.text(403, "Ask for it as 127.0.0.1 or localhost.\n")
        : Answered.text(
                401, "Say who you are: Authorization: Bearer and the token of --token-file.\n")
            .with("WWW-Authenticate", "Bearer realm=\"whoami\"");
  }

  private static Secret token(Reading file) {
    return Secret.of(file.text().trim());
  }
}
