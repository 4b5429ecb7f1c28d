package dev.whoami.log.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The endpoint of a store in an option, a variable or a program's configuration: any address that
 * is not one of AWS.
 */
final class StoreSetting {
  /** The names before an address. Only AWS services have settings with these names. */
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

  /** The characters that end the host in an address. */
  private static final String ENDS = "/?# \t\"'`<>,;)]}|\\";

  /** A name or an address, and a port. Anything else may be a password. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*+(?::[0-9]{1,5})?");

  /** Parts of the hosts of AWS, and of the endpoints for credentials. */
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
    String host = hostAt(text, scheme + SCHEME.length());
    boolean isOther = OF_AWS.stream().noneMatch(host::contains) && !host.isEmpty();
    return isOther ? Optional.of(host) : Optional.empty();
  }

  /** The host without the name and password before it; empty if it is masked. */
  private static String hostAt(String text, int from) {
    int to = from;
    while (to < Math.min(text.length(), from + LONGEST) && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    boolean isCut = to == from + LONGEST;
    String authority = text.substring(from, to);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return !isCut && HOST.matcher(host).matches() ? host : "";
  }
}
