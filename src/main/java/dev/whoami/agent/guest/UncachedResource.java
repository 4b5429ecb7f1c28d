package dev.whoami.agent.guest;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import org.jspecify.annotations.Nullable;

/** A resource of the application whose jar is closed after reading. */
final class UncachedResource extends URLStreamHandler {
  private final URL place;

  private UncachedResource(URL place) {
    this.place = place;
  }

  static @Nullable URL of(@Nullable URL place) {
    try {
      return place == null
          ? null
          : new URL(place, place.toExternalForm(), new UncachedResource(place));
    } catch (MalformedURLException asItIs) {
      return place;
    }
  }

  @Override
  protected URLConnection openConnection(URL itself) throws IOException {
    URLConnection connection = place.openConnection();
    connection.setUseCaches(false);
    return connection;
  }

  /** Not parsed again: the application's own handler has done that. */
  @Override
  protected void parseURL(URL itself, String text, int start, int limit) {
    setURL(
        itself,
        place.getProtocol(),
        place.getHost(),
        place.getPort(),
        place.getAuthority(),
        place.getUserInfo(),
        place.getPath(),
        place.getQuery(),
        place.getRef());
  }
}
