package dev.whoami.log.program;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.client.behavior.TextSign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The words that show an AWS client in a text. Each has a number. */
public final class ClientSignTable {
  private static final List<TextSign> SIGNS = new ArrayList<>();

  /** The client of each sign. */
  private static final List<KnownClient> CLIENTS = new ArrayList<>();

  private static final List<String> LITERALS = new ArrayList<>();

  static {
    for (KnownClient client : Clients.all()) {
      SIGNS.addAll(client.signs());
      CLIENTS.addAll(Collections.nCopies(client.signs().size(), client));
    }
    SIGNS.forEach(it -> LITERALS.add(it.literal()));
  }

  private ClientSignTable() {}

  /** The words that show a client, if the text around them is right. */
  public static List<String> literals() {
    return Collections.unmodifiableList(LITERALS);
  }

  /** The client that the literal with this number shows; the literal ends here in a text. */
  public static Optional<KnownClient> shownBy(int number, String text, int end) {
    return SIGNS.get(number).isIn(text, end) ? Optional.of(CLIENTS.get(number)) : Optional.empty();
  }

  /** The version that follows the literal with this number. */
  public static Optional<String> version(int number, String text, int end) {
    return SIGNS.get(number).version(text, end);
  }
}
