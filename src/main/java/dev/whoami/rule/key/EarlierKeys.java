package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Restart;

/** Keys that come before a role: whatever role is given, it is not used until they are removed. */
public final class EarlierKeys {
  static final String VARIABLES = "AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN";

  private EarlierKeys() {}

  /** How to remove the keys of this source, for this process; the text ends in a full stop. */
  public static Remedy removal(String text, Source source, Examination x) {
    switch (source) {
      case ENVIRONMENT:
        return x.place().platform().isPod()
            ? Remedy.of(text)
                .commands(
                    Restart.setVariable("AWS_ACCESS_KEY_ID- \\", x),
                    "  AWS_SECRET_ACCESS_KEY- AWS_SESSION_TOKEN-")
            : Remedy.of(text).commands("unset " + VARIABLES);
      case SYSTEM_PROPERTIES:
        return KeysInSystemProperties.removal(text);
      case PROFILE:
        return ProfileShadowsRole.removal(text);
      default:
        return Remedy.of(text);
    }
  }
}
