package dev.whoami.client.behavior;

import dev.whoami.world.file.Reading;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an HTTP library reads the variables of a proxy for plain http. Each was measured with a proxy
 * that refuses everything.
 */
public enum ProxySelection {
  /** Uses no proxy, whatever the variables say. */
  DIRECT,
  /**
   * Python's urllib. The lower case counts if it is set, even if it is empty. NO_PROXY contains
   * hosts and domains between commas, or one with the port of the address. A star counts only by
   * itself, a range never.
   */
  PYTHON,
  /**
   * Go's net/http. The upper case counts if it is not empty. NO_PROXY contains addresses, ranges,
   * domains and stars between commas. A request for this machine, by its usual names, never goes to
   * a proxy.
   */
  GO,
  /**
   * Ruby's Net::HTTP. The lower case counts if it is set, even if it is empty. NO_PROXY contains
   * hosts, domains and ranges between commas or blanks, with or without a port, and no star. A
   * request for this machine never goes to a proxy.
   */
  RUBY,
  /**
   * The SDK for Kotlin. The lower case counts if it is not empty. Both NO_PROXY variables count.
   * They contain hosts, domains and stars at either end between commas or blanks, with or without a
   * port, and no range. A request for this machine also goes to the proxy.
   */
  KOTLIN,
  /**
   * Rust's reqwest and hyper-util. The upper case counts if it is set, even if it is empty.
   * NO_PROXY contains hosts, domains and a star between commas; only an address or a range exempts
   * an address. A request for this machine also goes to the proxy. In a CGI script no request does.
   */
  RUST;

  private static final Reading NOT_SET = Reading.none(Reading.Status.NOT_SET);
  private static final int HTTP = 80;
  private static final Pattern PART = Pattern.compile("([^:,\\s]+)(?::(\\d+))?");

  /**
   * Whether a request to this host and port goes to the proxy. The host is in lower case, and an
   * IPv6 address has brackets. The port is -1 if the address has none.
   */
  boolean sendsToProxy(HttpProxy proxy, String host, int port) {
    return proxy.isSet() && isProxied(proxy, host, port);
  }

  /** Whether a request to an http address without a port goes to the proxy. */
  public boolean sendsToProxy(HttpProxy proxy, String host) {
    return sendsToProxy(proxy, host, -1);
  }

  /** One method for all constants: a method of each would load one more class in every run. */
  private boolean isProxied(HttpProxy proxy, String host, int named) {
    if (this == PYTHON) {
      return isProxiedInPython(proxy, host, named);
    }
    int port = named < 0 ? HTTP : named;
    if (this == GO) {
      return isProxiedInGo(proxy, host, port);
    }
    if (this == RUBY) {
      return isProxiedInRuby(proxy, host, port);
    }
    if (this == RUST) {
      return isProxiedInRust(proxy, host);
    }
    return this == KOTLIN && isProxiedInKotlin(proxy, host, port);
  }

  private static boolean isProxiedInPython(HttpProxy proxy, String host, int named) {
    String place = named < 0 ? host : host + ":" + named;
    Reading upper = proxy.isInCgiScript() ? NOT_SET : proxy.upper();
    if (!chosen(proxy.lower(), upper).hasText()) {
      return false;
    }
    String exempt = chosen(proxy.lowerExempt(), proxy.upperExempt()).text();
    if (exempt.equals("*")) {
      return false;
    }
    for (String each : HttpProxy.parts(exempt, ",")) {
      String name = each.trim().replaceFirst("^\\.+", "");
      if (!name.isEmpty() && (isOf(name, host) || isOf(name, place))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProxiedInGo(HttpProxy proxy, String host, int port) {
    if (!proxy.isSet() || host.equals("localhost") || isLoopback(host)) {
      return false;
    }
    Reading exempt = proxy.upperExempt().hasText() ? proxy.upperExempt() : proxy.lowerExempt();
    for (String each : HttpProxy.parts(exempt.text(), ",")) {
      if (isExemptInGo(each.trim(), host, port)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExemptInGo(String part, String host, int port) {
    if (part.equals("*") || HttpProxy.isInRange(part, host)) {
      return true;
    }
    String name = part.replaceFirst(":" + port + "$", "");
    if (HttpProxy.isAddress(host) || host.startsWith("[")) {
      return name.equals(host) || ("[" + name + "]").equals(host);
    }
    String domain = name.startsWith("*.") ? name.substring(1) : name;
    return !domain.isEmpty()
        && (domain.startsWith(".") ? host.endsWith(domain) : isOf(domain, host));
  }

  private static boolean isProxiedInRuby(HttpProxy proxy, String host, int port) {
    Reading upper = proxy.isInCgiScript() ? NOT_SET : proxy.upper();
    if (!chosen(proxy.lower(), upper).hasText() || host.equals("localhost") || isLoopback(host)) {
      return false;
    }
    String exempt = chosen(proxy.lowerExempt(), proxy.upperExempt()).text();
    Matcher parts = PART.matcher(exempt.toLowerCase(Locale.ROOT));
    while (parts.find()) {
      String name = parts.group(1);
      boolean atPort = parts.group(2) == null || parts.group(2).equals(String.valueOf(port));
      String domain = name.startsWith(".") ? name.substring(1) : name;
      boolean isNamed = name.startsWith(".") ? host.endsWith(name) : isOf(domain, host);
      if (atPort && (isNamed || HttpProxy.isInRange(name, host))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProxiedInKotlin(HttpProxy proxy, String host, int port) {
    return Stream.of(proxy.lowerExempt(), proxy.upperExempt())
        .flatMap(it -> HttpProxy.parts(it.text(), "[,\\s]+").stream())
        .noneMatch(it -> isExemptInKotlin(it.replaceFirst(":" + port + "$", ""), host));
  }

  private static boolean isExemptInKotlin(String name, String host) {
    if (name.startsWith("*") || name.startsWith(".")) {
      return host.endsWith(name.replaceFirst("^\\*", ""));
    }
    return name.endsWith("*")
        ? host.startsWith(name.substring(0, name.length() - 1))
        : !name.isEmpty() && isOf(name, host);
  }

  private static boolean isProxiedInRust(HttpProxy proxy, String host) {
    if (proxy.isInCgiScript() || !chosen(proxy.upper(), proxy.lower()).hasText()) {
      return false;
    }
    String exempt = chosen(proxy.upperExempt(), proxy.lowerExempt()).text();
    return HttpProxy.parts(exempt, ",").stream().noneMatch(it -> isExemptInRust(it.trim(), host));
  }

  private static boolean isExemptInRust(String part, String host) {
    if (HttpProxy.isAddress(host) || host.startsWith("[")) {
      return part.equals(host)
          || ("[" + part + "]").equals(host)
          || HttpProxy.isInRange(part, host);
    }
    String domain = part.startsWith(".") ? part.substring(1) : part;
    return part.equals("*") || (!domain.isEmpty() && isOf(domain, host));
  }

  private static Reading chosen(Reading first, Reading second) {
    return first.isPresent() ? first : second;
  }

  /** Whether the host is this domain or a subdomain. */
  private static boolean isOf(String name, String host) {
    return host.equals(name) || host.endsWith("." + name);
  }

  private static boolean isLoopback(String host) {
    return host.equals("[::1]") || (HttpProxy.isAddress(host) && host.startsWith("127."));
  }
}
