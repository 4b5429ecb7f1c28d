package dev.whoami.world;

/** Requests as a listener would hand them on. */
public final class Request {
  private Request() {}

  public static Asked get(String path) {
    return of("GET", path);
  }

  public static Asked of(String method, String path) {
    return new Asked(method, path, "127.0.0.1:9464", "", "");
  }

  public static Asked accepting(String accept, String path) {
    return new Asked("GET", path, "", accept, "");
  }

  public static Asked with(String authorization, String path) {
    return new Asked("GET", path, "task.example.com:9464", "", authorization);
  }

  public static Asked to(String host, String path) {
    return new Asked("GET", path, host, "", "");
  }
}
