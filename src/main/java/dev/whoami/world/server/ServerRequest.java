package dev.whoami.world.server;

import dev.whoami.world.secret.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request to the server: method, path, and headers. */
public final class ServerRequest {
  private static final String BEARER = "Bearer ";
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d*)?", Pattern.CASE_INSENSITIVE);

  private final String method;
  private final String path;
  private final String host;
  private final String accept;
  private final String authorization;

  ServerRequest(String method, String path, String host, String accept, String authorization) {
    this.method = method;
    this.path = path;
    this.host = host;
    this.accept = accept;
    this.authorization = authorization;
  }

  /** Headers are found by name in any case. */
  static ServerRequest of(String method, String path, Map<String, String> headers) {
    return new ServerRequest(
        method,
        path,
        headers.getOrDefault("Host", ""),
        headers.getOrDefault("Accept", ""),
        headers.getOrDefault("Authorization", ""));
  }

  /** Whether the method only reads: GET or HEAD. */
  public boolean onlyReads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  boolean wantsNoBody() {
    return method.equals("HEAD");
  }

  /** The path without the query. */
  public String path() {
    return path;
  }

  /** Whether the Host header is a loopback name or missing: guards against DNS rebinding. */
  public boolean isByLoopbackName() {
    return host.isEmpty() || LOOPBACK.matcher(host).matches();
  }

  /** The value of the Accept header; empty if there is none. */
  public String accept() {
    return accept;
  }

  /** The bearer token of the request (RFC 6750). */
  public Optional<Secret> token() {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(Secret.of(authorization.substring(BEARER.length()).trim()))
        : Optional.empty();
  }
}
