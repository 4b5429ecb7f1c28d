package dev.whoami.world.recording;

import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of an error as a recording keeps it: AWS's own words, the ARN of an identity, the
 * names of actions, and times. Every other word is hidden, because an endpoint can repeat a secret
 * here that occurs nowhere else.
 */
final class MessagePlaceholders {
  /** Known words of AWS's messages, in lower case. */
  private static final Set<String> WORDS =
      new HashSet<>(
          Arrays.asList(
              ("a access account action actions activated allow allows an and any are at audience"
                   + " authorized aws bad be because been before blocked body boundary by"
                   + " calculated call cannot check clock code consult control could credential"
                   + " credentials credentialsv2request current date/time delimited denied deny"
                   + " details disabled does done elements empty endpoint error exceeded expiration"
                   + " expired explicit failed for forbidden found from has have header id identity"
                   + " identity-based in included incorrect internal invalid is it item jwt key"
                   + " later least match matching may metadata method min missing must no not now"
                   + " of on only or permissions perform permitted please policy policies possible"
                   + " prior provide provided provider rate reach received region request requests"
                   + " required resource resource-based retrieve role root rule same see server"
                   + " service session sign signature signing slash-delimited specified sts such"
                   + " than that the there this to token too trust try unable unauthorized"
                   + " unavailable uninitialized unknown used user valid vpc was we with yet you"
                   + " your earlier still many secret security documentation getcalleridentity"
                   + " unsupported"
                      // Words of STS about a web identity token, which distinguish the causes.
                      + " activate administrator arn assumerolewithwebidentity certificate claim"
                      + " configured console constraint couldn't detected doesn't expression https"
                      + " iam member openidconnect pattern provider's reference regular"
                      + " requirements rolesessionname satisfy thumbprint using validation value"
                      + " verification [\\w+=,.@-]*"
                      // Words of STS about the duration of a role's session.
                      + " assumed chaining durationseconds exceeds hour limit maxsessionduration"
                      + " requested rolearn roles set"
                      // Words of the EKS Pod Identity agent, and of EKS's answers to it.
                      + " address agent assume assumeroleforpodidentity associated"
                      + " association attempts auth basic called claims does eks"
                      + " exception fault fetch get maximum number operation"
                      + " parsed requestid statuscode through"
                      + " validations")
                  .split(" ", -1)));

  private static final String BEFORE = "\"'(";
  private static final String BEHIND = ".,:;!?\"')";
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern KNOWN_FORM =
      Pattern.compile(
          "[-+]|\\d{1,4}|\\d{8}T\\d{6}Z|sts:[A-Z][A-Za-z]{3,40}|eks-auth:AssumeRoleForPodIdentity"
              + "|(AccessDenied|ExpiredToken|InternalServer|InvalidToken|ResourceNotFound"
              + "|ServiceUnavailable|Throttling)Exception"
              + "|system:serviceaccount:[a-z0-9-]{1,63}:[a-z0-9.-]{1,253}"
              + "|arn:aws[a-z-]{0,12}:(iam|sts|organizations)::\\d{12}:[a-z-]{4,14}[\\w+=,.@/-]{0,200}");

  /** A task's ID, which looks random and is not a secret. */
  private static final Pattern TASK_SESSION =
      Pattern.compile("(?<=:assumed-role/[\\w+=,.@-]{1,64}/)[0-9a-f]{32}$");

  private final Placeholders placeholders;

  MessagePlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  String of(String message) {
    String told = placeholders.told(message);
    if (!told.equals(message)) {
      return told;
    }
    StringBuffer kept = new StringBuffer();
    Matcher word = WORD.matcher(message);
    while (word.find()) {
      word.appendReplacement(kept, Matcher.quoteReplacement(shown(word.group())));
    }
    return word.appendTail(kept).toString();
  }

  /** The word without quotes and brackets before it and punctuation after it. */
  private String shown(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && BEFORE.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BEHIND.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String core = word.substring(start, end);
    if (core.isEmpty() || isKnown(core)) {
      return word;
    }
    String hidden =
        Redaction.isLikeSecret(core) ? placeholders.secret(core) : placeholders.hidden(core);
    return word.substring(0, start) + hidden + word.substring(end);
  }

  private static boolean isKnown(String core) {
    return WORDS.contains(core.toLowerCase(Locale.ROOT))
        || (KNOWN_FORM.matcher(core).matches()
            && !Redaction.isLikeSecret(TASK_SESSION.matcher(core).replaceFirst("")));
  }
}
