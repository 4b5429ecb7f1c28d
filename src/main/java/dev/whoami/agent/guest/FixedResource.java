package dev.whoami.agent.guest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A resource of the copy, with whoami's text instead of the application's. */
final class FixedResource extends URLStreamHandler {
  private final String text;

  private FixedResource(String text) {
    this.text = text;
  }

  static @Nullable URL of(String name, String text) {
    try {
      return new URL("whoami", "", -1, "/" + name, new FixedResource(text));
    } catch (MalformedURLException withoutIt) {
      return null;
    }
  }

  @Override
  protected URLConnection openConnection(URL itself) {
    return new TextConnection(itself, text);
  }

  /** Reads the text. */
  private static final class TextConnection extends URLConnection {
    private final String text;

    TextConnection(URL itself, String text) {
      super(itself);
      this.text = text;
    }

    @Override
    public void connect() {}

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
