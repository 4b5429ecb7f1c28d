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
    Optional<Arn> caller = arnBehind("User: ", line);
    Optional<Arn> wanted = arnBehind("on resource: ", line);
    return caller.isPresent() && wanted.isPresent() && caller.get().isSameRoleAs(wanted.get());
  }

  private static Optional<Arn> arnBehind(String word, String line) {
    int at = line.indexOf(word);
    return at < 0 ? Optional.empty() : ArnText.at(line, at + word.length());
  }
}
