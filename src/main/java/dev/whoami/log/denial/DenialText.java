package dev.whoami.log.denial;

import dev.whoami.aws.DenyingPolicy;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.Denial.Trait;
import dev.whoami.log.text.Mask;
import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a sentence in which AWS denies a call: {@code User: ARN is not authorized to perform:
 * ACTION on resource: RESOURCE because no TYPE policy allows the ACTION action}. Older services
 * have other forms.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">AWS:
 *     access denied error messages</a>
 */
public final class DenialText {
  private static final String DENIED = "ot authorized to perform";
  private static final String OTHER_FORM = "ot authorized to access this resource";
  private static final String USER = "User: ";
  private static final List<String> VARIABLES =
      Arrays.asList("%s", "{}", "{0}", "${", "#{", "\" + ", "' + ");
  private static final String RESOURCE = "on resource: ";
  private static final String ALLOWS = " allows the ";
  private static final String OF_KEY = "no resource-based policies allow access";
  private static final String ENCODED = "ncoded authorization failure message";
  private static final String ID = "authorization id: ";
  private static final int LONGEST = 4000;
  private static final int LONGEST_WORD = 1024;
  private static final int LONGEST_ID = 128;

  private final String text;

  /** The sentence from its verb on. */
  private final String rest;

  private DenialText(String text, int verb) {
    this.text = text;
    this.rest = text.substring(verb, Math.min(text.length(), verb + LONGEST));
  }

  /** Empty if no sentence of AWS in the text denies a call. */
  public static Optional<Denial> in(String text) {
    int verb = text.indexOf(DENIED);
    int other = verb < 0 ? text.indexOf(OTHER_FORM) : verb;
    int at = other < 0 ? text.indexOf(ENCODED) : other;
    return at < 0
        ? Optional.empty()
        : Optional.of(new DenialText(text, at).denial())
            .filter(it -> isOfAws(it, text) && !isTemplate(text, at));
  }

  /** Whether it is the sentence in a program's source, with a variable for the caller. */
  private static boolean isTemplate(String text, int verb) {
    int user = text.lastIndexOf(USER, verb);
    String caller = user < 0 ? "" : text.substring(user + USER.length(), verb);
    return !caller.contains("arn:") && VARIABLES.stream().anyMatch(caller::contains);
  }

  /** Other programs use the same words without an action. */
  private static boolean isOfAws(Denial denial, String text) {
    return denial.part(Part.ACTION).isPresent()
        || text.contains(ENCODED)
        || text.contains("UnauthorizedOperation")
        || (text.contains(OTHER_FORM) && text.contains("User: arn:"));
  }

  /** Whether the sentence lacks its reason, which may be in the next line. */
  public static boolean isOpen(String text) {
    int verb = text.indexOf(DENIED);
    return verb >= 0
        && text.length() - verb < LONGEST
        && !text.contains("because ")
        && !text.contains("explicit deny");
  }

  /** Whether the sentence has its verb and its action. */
  public static boolean hasAction(String text) {
    int verb = text.indexOf(DENIED);
    return verb >= 0 && !new DenialText(text, verb).action().isEmpty();
  }

  /**
   * Whether the sentence is complete: it says which policy denies the same action, or does not
   * allow it.
   */
  public static boolean isWhole(String text) {
    int verb = text.indexOf(DENIED);
    if (verb < 0) {
      return false;
    }
    DenialText said = new DenialText(text, verb);
    String action = said.action();
    return !action.isEmpty()
        && said.needed(action).isEmpty()
        && DenyingPolicy.in(said.rest).isPresent()
        && (said.rest.contains("explicit deny") || said.rest.contains(ALLOWS + action + " action"));
  }

  /** Whether a line continues such a sentence with its action, its resource or its reason. */
  public static boolean continues(String open, String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    return text.startsWith("because ", from)
        || text.startsWith("with an explicit deny", from)
        || text.startsWith("on resource: ", from)
        || (open.trim().endsWith(RESOURCE.trim()) && text.startsWith("arn:", from))
        || (isBeforeAction(open) && isAction(Words.at(text, from, LONGEST_WORD)));
  }

  /** Whether the sentence ends with its verb. */
  private static boolean isBeforeAction(String open) {
    int verb = open.lastIndexOf(DENIED);
    return verb >= 0 && open.length() - verb - DENIED.length() <= 2;
  }

  private Denial denial() {
    String action = action();
    Denial denial =
        Denial.UNKNOWN
            .with(Part.ACTION, action)
            .with(Part.RESOURCE, resource())
            .with(Part.NEEDED, needed(action))
            .with(Part.AUTHORIZATION_ID, authorizationId())
            .with(Trait.ENCODED, text.contains(ENCODED))
            .with(Trait.UNSIGNED, text.contains("User: anonymous is not"))
            .with(Trait.EXPLICIT, rest.contains("with an explicit deny"));
    Optional<DenyingPolicy> policy = DenyingPolicy.in(rest);
    if (policy.isPresent()) {
      return denial.by(policy.get());
    }
    return rest.contains(OF_KEY)
        ? denial.by(DenyingPolicy.of(DenyingPolicy.Type.RESOURCE_BASED, false))
        : denial;
  }

  /**
   * The action. EC2 prints a sentence without the action first, and may print one with it after
   * that.
   */
  private String action() {
    int at = rest.indexOf(DENIED);
    while (at >= 0) {
      int from = afterPunctuation(at + DENIED.length());
      String word = Words.at(rest, from, LONGEST_WORD);
      if (isAction(word)) {
        return from + word.length() < rest.length() ? word : completed(word);
      }
      at = rest.indexOf(DENIED, at + 1);
    }
    return actionOfApi();
  }

  /** The text may be cut off in the action, and have the whole call before that. */
  private String completed(String action) {
    String call = ServiceCall.in(text, action.substring(0, action.indexOf(':')));
    return call.startsWith(action) ? call : action;
  }

  /** CloudFormation puts the action before the sentence. */
  private String actionOfApi() {
    int api = text.indexOf("API: ");
    String word = api < 0 ? "" : Words.at(text, api + "API: ".length(), LONGEST_WORD);
    if (isAction(word)) {
      return word;
    }
    // Only EC2 has this code.
    return text.contains("UnauthorizedOperation") ? ServiceCall.in(text, "ec2") : "";
  }

  private int afterPunctuation(int from) {
    int at = from;
    while (at < rest.length() && ": [\"'`\\".indexOf(rest.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Whether a word is a service, a colon and the name of an action. */
  public static boolean isAction(String word) {
    int colon = word.indexOf(':');
    if (colon < 1 || colon == word.length() - 1 || word.indexOf(':', colon + 1) >= 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char each = word.charAt(i);
      boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
      boolean isOther = (each >= '0' && each <= '9') || each == '-' || each == '*' || i == colon;
      if (!isLetter && !isOther) {
        return false;
      }
    }
    return word.length() <= 128;
  }

  private String resource() {
    int at = rest.indexOf(RESOURCE);
    if (at < 0) {
      return "";
    }
    int from = afterPunctuation(at + RESOURCE.length());
    String word = Words.at(rest, from, LONGEST_WORD);
    if (word.equals("user") || word.equals("role") || word.equals("group")) {
      word = word + " " + Words.at(rest, from + word.length() + 1, LONGEST_WORD);
    }
    boolean endsInMask = word.endsWith("/") && Mask.isCutOff(rest, from + word.length());
    boolean isMasked = word.length() > 1 && word.replace("*", "").isEmpty();
    boolean isCutOff = "arn:aws".startsWith(word);
    return isMasked || isCutOff || Redaction.isLikeSecret(word)
        ? ""
        : word + (endsInMask ? "..." : "");
  }

  /** An action other than that of the call: a policy must allow it. */
  private String needed(String action) {
    int at = rest.indexOf(ALLOWS);
    String word = at < 0 ? "" : Words.at(rest, at + ALLOWS.length(), LONGEST_WORD);
    boolean isWhole = at >= 0 && rest.startsWith(" action", at + ALLOWS.length() + word.length());
    return isWhole && isAction(word) && !word.equalsIgnoreCase(action) ? word : "";
  }

  private String authorizationId() {
    int at = rest.toLowerCase(Locale.ROOT).indexOf(ID);
    if (at < 0) {
      return "";
    }
    String word = Words.at(rest, at + ID.length(), LONGEST_ID);
    for (int i = 0; i < word.length(); i++) {
      char each = word.charAt(i);
      if (!(each >= 'a' && each <= 'z') && !(each >= '0' && each <= '9')) {
        return "";
      }
    }
    return word;
  }
}
