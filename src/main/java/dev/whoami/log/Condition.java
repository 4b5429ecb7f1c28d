package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.text.ErrorCode;
import dev.whoami.log.text.HttpStatus;
import dev.whoami.log.text.LineCondition;
import dev.whoami.log.text.Mask;
import dev.whoami.log.text.SdkError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A condition on a line beyond its words, usually on the two ARNs of a denial. */
enum Condition implements LineCondition {
  ANY {
    @Override
    public boolean holds(String line, String first) {
      return true;
    }
  },
  /** The first word is the code of an error that a client prints. */
  ERROR_CODE {
    @Override
    public boolean holds(String line, String first) {
      return ErrorCode.isIn(line, first);
    }
  },
  /** The same in an error that an AWS library prints, or in an answer of AWS. */
  SDK_ERROR {
    @Override
    public boolean holds(String line, String first) {
      return SdkError.isIn(line, first);
    }
  },
  /**
   * The line has the status of an HTTP error, as the answer to the call that the first word begins.
   */
  ERROR_STATUS {
    @Override
    public boolean holds(String line, String first) {
      return HttpStatus.in(line).isPresent() && isAnswered(line, first);
    }
  },
  /** The whole text decides; no single line does. */
  WHOLE_TEXT {
    @Override
    public boolean holds(String line, String first) {
      return false;
    }
  },
  /** The caller requests the role that it already has. */
  SAME_ROLE {
    @Override
    public boolean holds(String line, String first) {
      return isSameRole(line);
    }
  },
  /** The requested path ends with a slash after the variable or the ID of a container. */
  ENDS_IN_SLASH {
    @Override
    public boolean holds(String line, String first) {
      return SLASH_AT_END.matcher(line).find();
    }
  },
  /** Nothing follows the first word of the row. */
  AT_END {
    @Override
    public boolean holds(String line, String first) {
      return line.trim().endsWith(first);
    }
  },
  /** A connection ID of an MSK broker precedes the first word of the row. */
  OF_BROKER {
    @Override
    public boolean holds(String line, String first) {
      int at = line.indexOf(first);
      return at > 0 && CONNECTION.matcher(line.substring(Math.max(0, at - LONGEST_ID), at)).find();
    }
  },
  /** The line names the caller, and a role other than the caller's. */
  OTHER_ROLE {
    @Override
    public boolean holds(String line, String first) {
      return behind("User: ", line) >= 0 && !isSameRole(line);
    }
  };

  /** No character of a path follows the slash. */
  private static final Pattern SLASH_AT_END =
      Pattern.compile(
          "(?:AWS_CONTAINER_CREDENTIALS_RELATIVE_URI[}\"']{0,2}"
              + "|/v2/credentials/[0-9A-Fa-f-]{8,40})/(?![\\w$/.{-])");

  private static final int LONGEST_ID = 37;

  /** The beginnings of another call after the address of the first. */
  private static final List<String> OTHER_CALLS =
      Arrays.asList("://", "; ", " when calling the ", "operation error ");

  /** A UUID after a bracket. It, or its digits, may be masked. */
  private static final Pattern CONNECTION =
      Pattern.compile(
          "\\[(?:[0-9A-Fa-fxX*]{8}(?:-[0-9A-Fa-fxX*]{4}){3}-[0-9A-Fa-fxX*]{12}"
              + "|[xX*#.\u2026-]{1,36}|<[^<>]{1,30}>)$");

  /** Whether a status follows the word, with no other call between them. */
  private static boolean isAnswered(String line, String word) {
    int end = line.length();
    // The word may be repeated before another call. Then the first call's answer belongs to it.
    for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, end)) {
      int from = at + word.length();
      end = line.length();
      for (String each : OTHER_CALLS) {
        int next = line.indexOf(each, from);
        end = next < 0 ? end : Math.min(end, next);
      }
      if (HttpStatus.in(line.substring(at, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

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

  /** Whether the two accounts are equal, perhaps masked from some digit on. */
  private static boolean canBeOne(String one, String other) {
    return one.equals(other) || Mask.isOf(one, other) || Mask.isOf(other, one);
  }

  private static int behind(String word, String line) {
    int at = line.indexOf(word);
    return at < 0 ? -1 : at + word.length();
  }
}
