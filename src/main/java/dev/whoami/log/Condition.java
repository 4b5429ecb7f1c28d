package dev.whoami.log;

import dev.whoami.aws.Arn;
import java.util.Optional;

/** What must hold of the two ARNs of a denial, beyond its words. */
enum Condition {
  ANY {
    @Override
    boolean holds(String line) {
      return true;
    }
  },
  /** The caller asks for the role that it has. */
  SAME_ROLE {
    @Override
    boolean holds(String line) {
      return isSameRole(line);
    }
  },
  OTHER_ROLE {
    @Override
    boolean holds(String line) {
      return !isSameRole(line);
    }
  };

  abstract boolean holds(String line);

  private static boolean isSameRole(String line) {
    int caller = behind("User: ", line);
    int wanted = behind("on resource: ", line);
    if (caller < 0 || wanted < 0) {
      return false;
    }
    Optional<Arn> one = ArnText.at(line, caller);
    Optional<Arn> other = ArnText.at(line, wanted);
    return one.isPresent()
        && other.isPresent()
        && one.get().roleName().isPresent()
        && one.get().roleName().equals(other.get().roleName())
        && canBeOne(ArnText.accountOf(line, caller), ArnText.accountOf(line, wanted));
  }

  /** Whether one account is the other, perhaps masked from some digit on. */
  private static boolean canBeOne(String one, String other) {
    return one.equals(other) || isMaskOf(one, other) || isMaskOf(other, one);
  }

  private static boolean isMaskOf(String mask, String account) {
    int digits = 0;
    while (digits < mask.length() && Character.isDigit(mask.charAt(digits))) {
      digits++;
    }
    return digits > 0
        && digits < mask.length()
        && mask.substring(digits).replaceAll("[xX*#.]", "").isEmpty()
        && account.startsWith(mask.substring(0, digits));
  }

  private static int behind(String word, String line) {
    int at = line.indexOf(word);
    return at < 0 ? -1 : at + word.length();
  }
}
