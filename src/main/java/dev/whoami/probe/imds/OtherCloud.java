package dev.whoami.probe.imds;

import dev.whoami.world.http.HttpReply;
import java.util.Arrays;
import java.util.Optional;

/**
 * A cloud other than AWS whose metadata server answers at EC2's address. It knows no path of EC2,
 * and has no AWS credentials.
 */
public enum OtherCloud {
  /** Its servers name themselves: that of a VM in a header, that of GKE in its refusal. */
  GOOGLE("Google Cloud"),
  /** It requires its own header before it reads the path. */
  AZURE("Azure");

  private final String title;

  OtherCloud(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The cloud that gave one of these answers; empty if no answer shows it. */
  public static Optional<OtherCloud> answering(HttpReply... replies) {
    return Arrays.stream(replies)
        .filter(each -> each.isAnswer() && !each.isOk())
        .map(OtherCloud::of)
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  private static Optional<OtherCloud> of(HttpReply reply) {
    String server = reply.header("Server").orElse("");
    if (server.startsWith("Metadata Server for ")
        || reply.body().startsWith("GKE Metadata Server encountered an error")) {
      return Optional.of(GOOGLE);
    }
    return server.startsWith("IMDS/")
            || reply.body().contains("Required metadata header not specified")
        ? Optional.of(AZURE)
        : Optional.empty();
  }
}
