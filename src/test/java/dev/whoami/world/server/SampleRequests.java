package dev.whoami.world.server;

/** Requests as a listener would hand them on. */
public final class SampleRequests {
  private SampleRequests() {}

  public static ServerRequest get(String path) {
    return of("GET", path);
  }

  public static ServerRequest of(String method, String path) {
    return new ServerRequest(method, path, "127.0.0.1:9464", "", "");
  }

  public static ServerRequest accepting(String accept, String path) {
    return new ServerRequest("GET", path, "", accept, "");
  }

  public static ServerRequest with(String authorization, String path) {
    return new ServerRequest("GET", path, "task.example.com:9464", "", authorization);
  }

  public static ServerRequest to(String host, String path) {
    return new ServerRequest("GET", path, host, "", "");
  }
}
