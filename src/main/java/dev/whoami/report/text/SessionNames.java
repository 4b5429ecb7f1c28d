package dev.whoami.report.text;

import dev.whoami.chain.SessionNaming;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How each client names the session that it gets for a web identity token. */
public final class SessionNames {
  private SessionNames() {}

  /** Lists below the table of clients those that change the session's name at each renewal. */
  public static void write(Examination x, RenderOptions options, TextWriter lines) {
    List<String> changing =
        x.walks().stream()
            .filter(
                each ->
                    SessionNaming.of(each, x.seen())
                        .filter(SessionNaming.AT_EACH_RENEWAL::equals)
                        .isPresent())
            .map(each -> each.client().shortTitle())
            .distinct()
            .collect(Collectors.toList());
    if (!changing.isEmpty()) {
      lines.blank();
      lines.wrapped(
          "  ",
          "AWS_ROLE_SESSION_NAME is not set, so these call their session by another name at each"
              + " renewal, which Amazon MSK refuses: "
              + String.join(", ", changing)
              + ".");
      lines.command("  ", "More:", options.command().explain("WHO117"));
    }
  }

  /**
   * The name of the session in a few words; empty if the client gets its credentials from another
   * source.
   */
  public static Optional<String> of(Walk walk, Examination x) {
    return walk.takesWebIdentity()
        ? Optional.of(
            SessionNaming.of(walk, x.seen())
                .map(it -> it.words() + " (AWS_ROLE_SESSION_NAME is not set)")
                .orElse("that of AWS_ROLE_SESSION_NAME"))
        : Optional.empty();
  }
}
