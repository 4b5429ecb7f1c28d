package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.text.ErrorCode;
import dev.whoami.log.text.HttpStatus;
import dev.whoami.log.text.LineCondition;
import dev.whoami.log.text.SdkError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of a line beyond its words, most often of the two ARNs of a denial. */
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
  /** The same in an error that a library for AWS prints, or in an answer of AWS. */
  SDK_ERROR {
    @Override
    public boolean holds(String line, String first) {
      return SdkError.isIn(line, first);
    }
  },
  /** The line names the status of an HTTP error, as the answer to what the first word begins. */
  ERROR_STATUS {
    @Override
    public boolean holds(String line, String first) {
      return HttpStatus.in(line).isPresent() && isAnswered(line, first);
    }
  },
  /** The whole text decides, and no line does. */
  WHOLE_TEXT {
    @Override
    public boolean holds(String line, String first) {
      return false;
    }
  },
  /** The caller asks for the role that it has. */
  SAME_ROLE {
    @Override
    public boolean holds(String line, String first) {
      return isSameRole(line);
    }
  },
  /** What was asked for ends with a slash, behind the variable or the ID of a container. */
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
  /** The ID that a broker of MSK gives to a connection stands before the first word of the row. */
  OF_BROKER {
    @Override
    public boolean holds(String line, String first) {
      int at = line.indexOf(first);
      return at > 0 && CONNECTION.matcher(line.substring(Math.max(0, at - LONGEST_ID), at)).find();
    }
  },
  /** The line names the caller, and another role than it has. */
  OTHER_ROLE {
    @Override
    public boolean holds(String line, String first) {
      return behind("User: ", line) >= 0 && !isSameRole(line);
    }
  };

  /** Nothing that a path can hold follows the slash. */
  private static final Pattern SLASH_AT_END =
      Pattern.compile(
          "(?:AWS_CONTAINER_CREDENTIALS_RELATIVE_URI[}\"']{0,2}"
              + "|/v2/credentials/[0-9A-Fa-f-]{8,40})/(?![\\w$/.{-])");

  private static final int LONGEST_ID = 37;

  /** What begins another call, or what is said of one, behind the address of the first. */
  private static final List<String> OTHER_CALLS =
      Arrays.asList("://", "; ", " when calling the ", "operation error ");

  /** A UUID behind a bracket; who pastes it may have masked its digits. */
  private static final Pattern CONNECTION =
      Pattern.compile("\\[[0-9A-Fa-fxX*]{8}(?:-[0-9A-Fa-fxX*]{4}){3}-[0-9A-Fa-fxX*]{12}$");

  /** Whether a status follows the word, with no other call between them. */
  private static boolean isAnswered(String line, String word) {
    int end = line.length();
    // One that is repeated before another call is answered by what answers the first.
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
