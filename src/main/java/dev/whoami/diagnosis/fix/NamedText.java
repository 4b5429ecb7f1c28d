package dev.whoami.diagnosis.fix;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@code ${names}} in it. A name that is not known shows in capitals, as a placeholder
 * that a person fills in: {@code ${taskRole}} as TASK_ROLE.
 */
final class NamedText {
  private static final Pattern NAME = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
  private static final Pattern HUMP = Pattern.compile("(?=[A-Z])");

  /** The command that starts this program, and the part of AWS in which most accounts are. */
  private static final Names USUAL =
      Names.NONE.with("whoami", Names.USUAL_COMMAND).with("partition", "aws");

  private NamedText() {}

  /** A value that is filled in is not searched for names again. */
  static String filled(String text, Names names) {
    StringBuffer filled = new StringBuffer();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      name.appendReplacement(filled, Matcher.quoteReplacement(value(name.group(1), names)));
    }
    return name.appendTail(filled).toString();
  }

  private static String value(String name, Names names) {
    return names.value(name).orElseGet(() -> USUAL.value(name).orElseGet(() -> placeholder(name)));
  }

  private static String placeholder(String name) {
    return HUMP.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
