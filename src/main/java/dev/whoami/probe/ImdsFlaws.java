package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads the settings of the instance metadata that have a form, and finds those that lack it. */
final class ImdsFlaws {
  private final SharedConfig config;
  private final Map<ImdsFlaw, String> found = new EnumMap<>(ImdsFlaw.class);

  private ImdsFlaws(SharedConfig config) {
    this.config = config;
  }

  /** For each flaw the reason: one clause. */
  static Map<ImdsFlaw, String> read(Witness w, SharedConfig config) {
    ImdsFlaws flaws = new ImdsFlaws(config);
    flaws.endpoint(w);
    flaws.mode(w);
    flaws.number(w, "AWS_METADATA_SERVICE_TIMEOUT", Double::valueOf, ImdsFlaw.TIMEOUT_NOT_A_NUMBER);
    flaws.number(w, "AWS_METADATA_SERVICE_TIMEOUT", Integer::valueOf, ImdsFlaw.TIMEOUT_NOT_WHOLE);
    flaws.number(
        w, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", Integer::valueOf, ImdsFlaw.ATTEMPTS_NOT_WHOLE);
    return Collections.unmodifiableMap(flaws.found);
  }

  private void endpoint(Witness w) {
    Reading set = w.envIfSet("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (set.isBlank()) {
      found.put(ImdsFlaw.ENDPOINT_BLANK, "AWS_EC2_METADATA_SERVICE_ENDPOINT is blank");
    }
    String text =
        set.isPresent() ? set.text() : config.property("ec2_metadata_service_endpoint").orElse("");
    if (!text.trim().isEmpty() && !text.trim().endsWith("/")) {
      found.put(
          ImdsFlaw.ENDPOINT_WITHOUT_SLASH,
          "this client appends latest/… to AWS_EC2_METADATA_SERVICE_ENDPOINT, which does not end"
              + " in a slash");
    }
  }

  private static boolean isKnown(String mode) {
    return mode.equals("ipv4") || mode.equals("ipv6");
  }

  private void mode(Witness w) {
    Reading set = w.envIfSet("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");
    String mode =
        set.isPresent()
            ? set.text()
            : config.property("ec2_metadata_service_endpoint_mode").orElse("ipv4");
    if (mode.trim().isEmpty()) {
      found.put(ImdsFlaw.MODE_BLANK, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is blank");
    } else if (!isKnown(mode.trim().toLowerCase(Locale.ROOT))) {
      found.put(
          ImdsFlaw.MODE_UNKNOWN, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither IPv4 nor IPv6");
    }
  }

  /** A setting, else the property of the profile that is called likewise, is a number. */
  private void number(Witness w, String name, Function<String, Number> parse, ImdsFlaw flaw) {
    Reading set = w.envIfSet(name);
    String property = name.substring("AWS_".length()).toLowerCase(Locale.ROOT);
    String text = set.isPresent() ? set.text() : config.property(property).orElse("1");
    if (!isNumber(text.trim(), parse)) {
      found.put(flaw, name + (text.trim().isEmpty() ? " is blank" : " is not a number"));
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
