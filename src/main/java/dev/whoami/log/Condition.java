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
        && one.get().isSameRoleAs(other.get())
        && ArnText.accountOf(line, caller).equals(ArnText.accountOf(line, wanted));
  }

  private static int behind(String word, String line) {
    int at = line.indexOf(word);
    return at < 0 ? -1 : at + word.length();
  }
}
