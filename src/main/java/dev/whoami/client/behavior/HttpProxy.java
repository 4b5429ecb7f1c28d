package dev.whoami.client.behavior;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.text.LazyPattern;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * The variables of a proxy for plain http, in lower and in upper case: http_proxy, and the hosts
 * that no_proxy exempts. {@link ProxySelection} says how each client reads them.
 */
public final class HttpProxy {
  private static final LazyPattern ADDRESS = LazyPattern.of("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final LazyPattern RANGE = LazyPattern.of("([\\d.]{7,15})/(\\d{1,2})");
  private static final Reading NOT_SET = Reading.none(Reading.Status.NOT_SET);

  private final Reading lower;
  private final Reading upper;
  private final Reading lowerExempt;
  private final Reading upperExempt;
  private final boolean inCgiScript;
  private final boolean isSetForHttps;

  private HttpProxy(
      Reading lower,
      Reading upper,
      Reading lowerExempt,
      Reading upperExempt,
      boolean inCgiScript,
      boolean isSetForHttps) {
    this.lower = lower;
    this.upper = upper;
    this.lowerExempt = lowerExempt;
    this.upperExempt = upperExempt;
    this.inCgiScript = inCgiScript;
    this.isSetForHttps = isSetForHttps;
  }

  public static HttpProxy none() {
    return new HttpProxy(NOT_SET, NOT_SET, NOT_SET, NOT_SET, false, false);
  }

  /** The proxy in variables that were read from a file, by name. */
  public static HttpProxy of(Function<String, Reading> variables) {
    return new HttpProxy(
        variables.apply("http_proxy"),
        variables.apply("HTTP_PROXY"),
        variables.apply("no_proxy"),
        variables.apply("NO_PROXY"),
        variables.apply("REQUEST_METHOD").isPresent(),
        isSetForHttps(variables));
  }

  /** Reads the environment for a report of the place: records each variable, set or not. */
  public static HttpProxy read(Witness w) {
    Reading lower = w.env("http_proxy");
    Reading upper = lower.hasText() ? w.envIfSet("HTTP_PROXY") : w.env("HTTP_PROXY");
    Reading lowerExempt = w.env("no_proxy");
    Reading upperExempt = lowerExempt.hasText() ? w.envIfSet("NO_PROXY") : w.env("NO_PROXY");
    boolean inCgiScript = w.envIfSet("REQUEST_METHOD").isPresent();
    return new HttpProxy(
        lower, upper, lowerExempt, upperExempt, inCgiScript, isSetForHttps(w::envIfSet));
  }

  /**
   * Reads the environment for use in the observation of an http address: records only the variables
   * that are set, and none for https.
   */
  public static HttpProxy readIfSet(Witness w) {
    Reading lower = w.envIfSet("http_proxy");
    Reading upper = w.envIfSet("HTTP_PROXY");
    return lower.hasText() || upper.hasText()
        ? new HttpProxy(
            lower,
            upper,
            w.envIfSet("no_proxy"),
            w.envIfSet("NO_PROXY"),
            w.envIfSet("REQUEST_METHOD").isPresent(),
            false)
        : none();
  }

  private static boolean isSetForHttps(Function<String, Reading> variables) {
    return variables.apply("https_proxy").hasText() || variables.apply("HTTPS_PROXY").hasText();
  }

  /** Whether HTTPS_PROXY names a proxy for this host, which NO_PROXY does not exempt. */
  public boolean isSetForHttps(String host) {
    return isSetForHttps && parts(exempt(), "[,\\s]+").stream().noneMatch(it -> exempts(it, host));
  }

  private static boolean exempts(String part, String host) {
    if (part.isEmpty() || part.equals("*")) {
      return !part.isEmpty();
    }
    String suffix = part.startsWith("*") ? part.substring(1) : part;
    return host.equals(part) || host.endsWith(suffix.startsWith(".") ? suffix : "." + suffix);
  }

  Reading lower() {
    return lower;
  }

  Reading upper() {
    return upper;
  }

  Reading lowerExempt() {
    return lowerExempt;
  }

  Reading upperExempt() {
    return upperExempt;
  }

  /** Whether REQUEST_METHOD is set: then the visitors of a web server choose HTTP_PROXY. */
  boolean isInCgiScript() {
    return inCgiScript;
  }

  /** Whether one of the variables names a proxy. */
  public boolean isSet() {
    return lower.hasText() || upper.hasText();
  }

  /** Whether a request to this http address goes to the proxy; one to https never does. */
  public boolean isSentTo(URI address, ProxySelection selection) {
    HttpCall call = HttpCall.get(address);
    if (!isSet() || !"http".equalsIgnoreCase(address.getScheme()) || !call.host().isPresent()) {
      return false;
    }
    return selection.sendsToProxy(
        this, call.host().get().toLowerCase(Locale.ROOT), address.getPort());
  }

  /** Whether a range of NO_PROXY exempts this address, for a client that understands ranges. */
  public boolean isInRange(String address) {
    return parts(exempt(), "[,\\s]+").stream().anyMatch(it -> isInRange(it, address));
  }

  /** The list of hosts that no_proxy, or otherwise NO_PROXY, exempts. */
  private String exempt() {
    return lowerExempt.hasText() ? lowerExempt.text() : upperExempt.text();
  }

  /** Whether this range contains the address; false for any other text. */
  static boolean isInRange(String range, String address) {
    Optional<Integer> bits = bits(address);
    Matcher parts = RANGE.matcher(range);
    if (!bits.isPresent() || !parts.matches() || !bits(parts.group(1)).isPresent()) {
      return false;
    }
    int length = Integer.parseInt(parts.group(2));
    int mask = length == 0 ? 0 : -1 << (32 - length);
    return length <= 32 && (bits(parts.group(1)).get() & mask) == (bits.get() & mask);
  }

  /** The bits of an IPv4 address; empty for another text. */
  private static Optional<Integer> bits(String address) {
    if (!isAddress(address)) {
      return Optional.empty();
    }
    int bits = 0;
    for (String each : address.split("\\.", -1)) {
      bits = (bits << 8) | (Integer.parseInt(each) & 0xff);
    }
    return Optional.of(bits);
  }

  static boolean isAddress(String host) {
    return ADDRESS.matcher(host).matches();
  }

  /** The non-empty parts of a list, in lower case. */
  static List<String> parts(String list, String separator) {
    return Arrays.asList(list.toLowerCase(Locale.ROOT).split(separator, -1));
  }
}
