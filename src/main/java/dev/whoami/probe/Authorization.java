package dev.whoami.probe;

import dev.whoami.world.Disclosure;
import dev.whoami.world.HttpCall;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The authorization that goes with a request to the container endpoint: the token if it is set,
 * else the content of the token file, which a header can carry only if it is one line.
 */
final class Authorization {
  private final Reading token;
  private final @Nullable Outcome trouble;

  private Authorization(Reading token, @Nullable Outcome trouble) {
    this.token = token;
    this.trouble = trouble;
  }

  static Authorization read(Witness w) {
    Reading token = w.setting(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN);
    Reading file = w.setting(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE);
    if (token.isPresent() || file.isAbsent()) {
      return new Authorization(token, null);
    }
    Reading content = w.file(file.text());
    String shown = "the token file " + Disclosure.path(file.text());
    if (content.isAbsent()) {
      // Too large is a fault of replies here, and this is a file.
      Fault fault =
          Fault.of(content) == Fault.TOO_LARGE ? Fault.FILE_UNREADABLE : Fault.of(content);
      return new Authorization(content, Outcome.broken(fault, shown + " " + content.why()));
    }
    if (content.text().indexOf('\n') >= 0 || content.text().indexOf('\r') >= 0) {
      return new Authorization(
          content, Outcome.broken(Fault.TOKEN_WITH_NEWLINE, shown + " holds a line break"));
    }
    return new Authorization(content, null);
  }

  Optional<Outcome> trouble() {
    return Optional.ofNullable(trouble);
  }

  HttpCall on(HttpCall call) {
    return token.hasText() ? call.with("Authorization", token.text()) : call;
  }
}
