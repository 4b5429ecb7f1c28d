package dev.whoami.world;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** A request that came in: what is asked for, and as whom. */
public final class Asked {
  private static final String BEARER = "Bearer ";

  private final String method;
  private final String path;
  private final String accept;
  private final String authorization;

  Asked(String method, String path, String accept, String authorization) {
    this.method = method;
    this.path = path;
    this.accept = accept;
    this.authorization = authorization;
  }

  static Asked in(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return new Asked(
        exchange.getRequestMethod(),
        path == null ? "" : path,
        header("Accept", exchange),
        header("Authorization", exchange));
  }

  private static String header(String name, HttpExchange exchange) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  /** Whether nothing but an answer is wanted. */
  public boolean onlyReads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  boolean wantsNoBody() {
    return method.equals("HEAD");
  }

  /** Without the query. */
  public String path() {
    return path;
  }

  /** The formats that are wanted, as the header says it; empty where it says nothing. */
  public String accept() {
    return accept;
  }

  /** The bearer token that came along (RFC 6750). */
  public Optional<Secret> token() {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(Secret.of(authorization.substring(BEARER.length()).trim()))
        : Optional.empty();
  }
}
