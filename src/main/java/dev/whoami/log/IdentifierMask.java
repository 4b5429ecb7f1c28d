package dev.whoami.log;

import dev.whoami.diagnosis.fix.Names;
import dev.whoami.world.secret.Redaction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks accounts, access key IDs and addresses in a text. The same value gets the same mask
 * everywhere, so that readers can still relate them.
 */
final class IdentifierMask {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?<account>(?<![0-9])[0-9]{12}(?![0-9]))"
              + "|(?<key>(?<![A-Z0-9])A[A-Z]IA[A-Z0-9]{12,124}(?![A-Z0-9]))"
              + "|(?<address>(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])"
              + "|(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{0,4}:){3,7}[0-9A-Fa-f]{1,4}(?![0-9A-Za-z:])"
              + "|(?<![0-9A-Za-z:])[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6}:"
              + "(?::[0-9A-Fa-f]{1,4}){1,7}(?![0-9A-Za-z:])"
              + "|(?<![0-9A-Za-z])ip(?:-[0-9]{1,3}){4}(?![0-9]))");

  private final boolean isOn;
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  /** A mask that changes nothing unless it is on. */
  IdentifierMask(boolean isOn) {
    this.isOn = isOn;
  }

  /** Names as a report shows them. */
  Names of(Names names) {
    return name -> names.value(name).map(this::of);
  }

  String of(String text) {
    if (!isOn) {
      return text;
    }
    Matcher hidden = HIDDEN.matcher(text);
    StringBuffer masked = new StringBuffer();
    while (hidden.find()) {
      hidden.appendReplacement(masked, Matcher.quoteReplacement(mask(hidden)));
    }
    return hidden.appendTail(masked).toString();
  }

  private String mask(Matcher hidden) {
    if (hidden.group("account") != null) {
      return accounts.computeIfAbsent(
          hidden.group(), it -> String.format(Locale.ROOT, "%012d", accounts.size() + 1));
    }
    return hidden.group("key") != null
        ? Redaction.keyId(hidden.group())
        : addresses.computeIfAbsent(hidden.group(), it -> "address-" + (addresses.size() + 1));
  }
}
