package dev.whoami.trust;

import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.world.text.StarPattern;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The near misses of a subject of Bitbucket: {REPOSITORY}:{STEP}, or
 * {REPOSITORY}:{ENVIRONMENT}:{STEP} in a step with a deployment, each a UUID in braces.
 */
final class BitbucketMisses {
  private static final Pattern FORM = Pattern.compile("\\{[^}]*}(?::\\{[^}]*}){1,2}");
  private static final Pattern BARE = Pattern.compile("[0-9A-Fa-f-]+(?::.*|\\*)?");

  private BitbucketMisses() {}

  static boolean isOne(String subject) {
    return FORM.matcher(subject).matches();
  }

  static Optional<NearMiss> of(String wanted, String got) {
    if (BARE.matcher(wanted).matches()) {
      return miss(
          Kind.SUBJECT_FORM,
          "The UUIDs in the policy lack their braces. A subject of Bitbucket begins with"
              + " {REPOSITORY}:.");
    }
    String[] want = wanted.split(":", 4);
    String[] have = got.split(":", 4);
    if (!StarPattern.matches(want[0], have[0])) {
      return miss(
          Kind.OTHER_REPOSITORY,
          "The token is of the repository " + have[0] + "; the policy names " + want[0] + ".");
    }
    if (want.length == 3 && have.length == 2) {
      return miss(
          Kind.OTHER_CONTEXT,
          "The policy names a deployment environment, and the step of the token has no"
              + " deployment.");
    }
    boolean isOfOtherEnvironment =
        want.length == 3 && have.length == 3 && !StarPattern.matches(want[1], have[1]);
    return isOfOtherEnvironment
        ? miss(
            Kind.OTHER_PART,
            "The token has the environment " + have[1] + "; the policy names " + want[1] + ".")
        : Optional.empty();
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
