package dev.whoami.log.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The endpoint of a store in an option, a variable or the configuration of a program: any address
 * that is not one of AWS.
 */
final class StoreSetting {
  /** Behind each stands the address; no other service than those of AWS has these names. */
  private static final List<String> NAMES =
      Collections.unmodifiableList(
          Arrays.asList(
              "endpoint-url",
              "endpoint_url",
              "ENDPOINT_URL",
              "S3Endpoint",
              "s3Endpoint",
              "s3_endpoint",
              "S3_ENDPOINT",
              "s3.endpoint",
              "s3a.endpoint",
              "s3-endpoint",
              "Error executing \""));

  private static final int FARTHEST = 40;
  private static final int LONGEST = 100;
  private static final String SCHEME = "://";

  /** Parts of the hosts of AWS, and of the addresses that give credentials. */
  private static final List<String> OF_AWS = Arrays.asList("amazonaws", "api.aws", "169.254.");

  private StoreSetting() {}

  static List<String> names() {
    return NAMES;
  }

  /** The host of the address that follows the name of a setting; empty if it is one of AWS. */
  static Optional<String> host(String text, int end) {
    int scheme = text.indexOf(SCHEME, end);
    if (scheme < 0 || scheme > end + FARTHEST || text.substring(end, scheme).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    int from = scheme + SCHEME.length();
    int to = from;
    while (to < Math.min(text.length(), from + LONGEST) && isOfHost(text.charAt(to))) {
      to++;
    }
    String host = text.substring(from, to);
    boolean isOther = OF_AWS.stream().noneMatch(host::contains) && hasLetterOrDigit(host);
    return isOther ? Optional.of(host) : Optional.empty();
  }

  private static boolean hasLetterOrDigit(String host) {
    return host.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isOfHost(char each) {
    return each < 128 && (Character.isLetterOrDigit(each) || ".-:".indexOf(each) >= 0);
  }
}
