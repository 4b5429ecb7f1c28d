package dev.whoami.probe.imds;

import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the settings of the instance metadata whose values must have a certain form, and finds the
 * malformed ones.
 */
final class ImdsFlaws {
  private static final Alphabet HOST = Alphabet.of("A-Za-z0-9._:-");

  private final ImdsProfile profile;
  private final Map<ImdsFlaw, String> found = new EnumMap<>(ImdsFlaw.class);

  private ImdsFlaws(ImdsProfile profile) {
    this.profile = profile;
  }

  /** For each flaw the reason: one clause. */
  static Map<ImdsFlaw, String> read(Witness w, ImdsProfile profile) {
    ImdsFlaws flaws = new ImdsFlaws(profile);
    profile.problem().ifPresent(it -> flaws.found.put(ImdsFlaw.FILE_MALFORMED, it));
    boolean hasEndpoint = flaws.endpoint(w);
    flaws.mode(w, hasEndpoint);
    flaws.number(w, "AWS_METADATA_SERVICE_TIMEOUT", Double::valueOf, ImdsFlaw.TIMEOUT_NOT_A_NUMBER);
    flaws.number(w, "AWS_METADATA_SERVICE_TIMEOUT", Integer::valueOf, ImdsFlaw.TIMEOUT_NOT_WHOLE);
    flaws.number(
        w, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", Integer::valueOf, ImdsFlaw.ATTEMPTS_NOT_WHOLE);
    flaws.limits(w);
    return Collections.unmodifiableMap(flaws.found);
  }

  /** Whether an address is set, so that most clients do not read the mode. */
  private boolean endpoint(Witness w) {
    Reading set = w.envIfSet("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (set.isBlank()) {
      found.put(ImdsFlaw.ENDPOINT_BLANK, "AWS_EC2_METADATA_SERVICE_ENDPOINT is blank");
    }
    String text = set.isPresent() ? set.text() : profile.property(ImdsProfile.ENDPOINT).orElse("");
    if (!text.trim().isEmpty() && !text.trim().endsWith("/")) {
      found.put(
          ImdsFlaw.ENDPOINT_WITHOUT_SLASH,
          "this client appends latest/… to AWS_EC2_METADATA_SERVICE_ENDPOINT, which does not end"
              + " in a slash");
    }
    if (!text.trim().isEmpty() && !isAddress(text.trim())) {
      found.put(
          HOST.spells(text.trim()) ? ImdsFlaw.ENDPOINT_WITHOUT_SCHEME : ImdsFlaw.ENDPOINT_MALFORMED,
          "AWS_EC2_METADATA_SERVICE_ENDPOINT is not a valid address");
    }
    return !text.trim().isEmpty();
  }

  private static boolean isAddress(String text) {
    try {
      return HttpCall.get(new URI(text)).host().isPresent();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isKnown(String mode) {
    return mode.equals("ipv4") || mode.equals("ipv6");
  }

  /** Whether the mode is spelled as AWS documents it, which every client knows. */
  private static boolean isSpelled(String mode) {
    return mode.equals("IPv4") || mode.equals("IPv6");
  }

  private void mode(Witness w, boolean hasEndpoint) {
    Reading set = w.envIfSet("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");
    String mode = set.isPresent() ? set.text() : profile.property(ImdsProfile.MODE).orElse("IPv4");
    if (mode.trim().isEmpty()) {
      found.put(
          hasEndpoint ? ImdsFlaw.MODE_BLANK_BESIDE_ENDPOINT : ImdsFlaw.MODE_BLANK,
          "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is blank");
    } else if (!isKnown(mode.trim().toLowerCase(Locale.ROOT))) {
      found.put(
          hasEndpoint ? ImdsFlaw.MODE_UNKNOWN_BESIDE_ENDPOINT : ImdsFlaw.MODE_UNKNOWN,
          "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither IPv4 nor IPv6");
    } else if (!hasEndpoint && !isSpelled(mode)) {
      found.put(
          ImdsFlaw.MODE_IN_OTHER_LETTERS,
          "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is IPv4 or IPv6 in other letters than these");
    }
  }

  /**
   * Finds numbers that cannot be a limit, such as -1, and a switch of IMDSv1 that is not a boolean.
   */
  private void limits(Witness w) {
    String timeout = "AWS_METADATA_SERVICE_TIMEOUT";
    if (isNumber(text(w, timeout), Double::valueOf)) {
      double seconds = Double.parseDouble(text(w, timeout));
      String why = timeout + " is not above 0";
      if (seconds <= 0) {
        found.put(ImdsFlaw.TIMEOUT_NOT_POSITIVE, why);
      }
      if (seconds < 0) {
        found.put(ImdsFlaw.TIMEOUT_NEGATIVE, why);
      }
    }
    if (!text(w, timeout).isEmpty() && !isNumber(text(w, timeout), Double::valueOf)) {
      found.put(ImdsFlaw.TIMEOUT_A_WORD, timeout + " is not a number");
    }
    String attempts = "AWS_METADATA_SERVICE_NUM_ATTEMPTS";
    if (isNumber(text(w, attempts), Integer::valueOf) && Integer.parseInt(text(w, attempts)) < 1) {
      found.put(
          ImdsFlaw.ATTEMPTS_NOT_POSITIVE, attempts + " is below 1, so this client asks nothing");
    }
    String v1Disabled = "AWS_EC2_METADATA_V1_DISABLED";
    if (BooleanSetting.of(w.envIfSet(v1Disabled)) == BooleanSetting.OTHER) {
      found.put(ImdsFlaw.V1_DISABLED_UNKNOWN, v1Disabled + " is neither true nor false");
    }
  }

  private String text(Witness w, String name) {
    Reading set = w.envIfSet(name);
    String property = name.substring("AWS_".length()).toLowerCase(Locale.ROOT);
    return (set.isPresent() ? set.text() : profile.property(property).orElse("1")).trim();
  }

  /** Checks that a setting is a number. If it is not set, the profile's property has to be one. */
  private void number(Witness w, String name, Function<String, Number> parse, ImdsFlaw flaw) {
    String text = text(w, name);
    if (!isNumber(text, parse)) {
      found.put(flaw, name + (text.isEmpty() ? " is blank" : " is not a number"));
    }
  }

  private static boolean isNumber(String text, Function<String, Number> parse) {
    try {
      return parse.apply(text) != null;
    } catch (NumberFormatException malformed) {
      return false;
    }
  }
}
