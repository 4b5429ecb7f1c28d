package dev.whoami.lint.model.declared;

import dev.whoami.world.secret.Redaction;
import java.util.regex.Pattern;

/** Shows a text of a file only if it has the form of a name. */
public final class ShownName {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_.:${}/-]{0,99}");

  /** Possessive: a long address must not take the stack. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_-]*+(?:\\.[A-Za-z0-9_*-]++|\\[[\"A-Za-z0-9_./: -]{0,80}+])*+");

  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_.:/*?{}-]{1,200}");

  private static final Pattern IMAGE =
      Pattern.compile("[a-z0-9][a-z0-9._/-]{0,120}(:[A-Za-z0-9._-]{1,40})?");
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9+/=]{32,}");

  /** A name that the CDK makes: words, and eight digits of a hash. */
  private static final Pattern CDK_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,91}[0-9A-F]{8}");

  /** Words of letters, each with a capital; a random text of that length has others. */
  private static final Pattern WORDS = Pattern.compile("[a-z]{0,20}+(?:[A-Z][a-z]{1,20}+){2,}+");

  private ShownName() {}

  /** A role's ARN or a short word. */
  static String text(String text) {
    return Redaction.arn(text).equals(text) ? text : name(text);
  }

  /** The name of a family, a container, a role or a variable. */
  public static String name(String name) {
    return NAME.matcher(name).matches() && isHarmless(name) ? name : hidden(name);
  }

  /** The name of a log group, which usually is a path. */
  public static String path(String path) {
    return path.startsWith("/") ? "/" + name(path.substring(1)) : name(path);
  }

  /** The address of a resource, which is made of user-defined names. */
  public static String reference(String address) {
    return ADDRESS.matcher(address).matches() ? address : name(address);
  }

  /** The subject of a token: a ServiceAccount, or a repository with a branch. */
  public static String subject(String subject) {
    return SUBJECT.matcher(subject).matches() && isHarmless(subject) ? subject : hidden(subject);
  }

  /** The same in a text to copy, with a placeholder if the subject must not be shown. */
  public static String subjectOr(String placeholder, String subject) {
    return subject(subject).equals(subject) ? subject : placeholder;
  }

  public static String image(String image) {
    return IMAGE.matcher(image).matches() && isHarmless(image) ? image : hidden(image);
  }

  private static boolean isHarmless(String text) {
    return !LONG_RUN.matcher(text).find()
        || CDK_NAME.matcher(text).matches()
        || WORDS.matcher(text).matches();
  }

  private static String hidden(String text) {
    return text.length() + " hidden characters";
  }
}
