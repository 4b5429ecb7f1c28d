package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;

/** Keys that come before a role: until they are removed, the role is not used. */
public final class EarlierKeys {
  private EarlierKeys() {}

  /** How to remove the keys of this source, for this process; the text ends in a full stop. */
  public static Remedy removal(String text, Source source, Examination x) {
    switch (source) {
      case ENVIRONMENT:
        return Remedy.of(text)
            .fix(
                x.place().platform().isPod()
                    ? FixHere.of("WHO105", "unset-in-pod", x)
                    : Fix.of("WHO105", "unset"));
      case SYSTEM_PROPERTIES:
        return KeysInSystemProperties.removal(text);
      case PROFILE:
        return ProfileShadowsRole.removal(text);
      default:
        return Remedy.of(text);
    }
  }
}
