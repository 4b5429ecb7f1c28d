package dev.whoami.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.ProtectionDomain;

/**
 * The URL of the jar, whose text is built once. Java asks for the text with each class, and would
 * build it each time.
 */
final class JarPlace extends URLStreamHandler {
  private final String text;

  private JarPlace(URL jar) {
    this.text = jar.toExternalForm();
  }

  /** The domain with such an address, if it has one. */
  static ProtectionDomain in(ProtectionDomain domain) {
    CodeSource source = domain.getCodeSource();
    if (source == null || source.getLocation() == null) {
      return domain;
    }
    try {
      JarPlace place = new JarPlace(source.getLocation());
      URL location = new URL(null, place.text, place);
      return new ProtectionDomain(
          new CodeSource(location, source.getCertificates()),
          domain.getPermissions(),
          domain.getClassLoader(),
          domain.getPrincipals());
    } catch (MalformedURLException | SecurityException notAllowed) {
      return domain;
    }
  }

  @Override
  protected URLConnection openConnection(URL same) throws IOException {
    throw new IOException("the jar is opened as a file");
  }

  @Override
  protected String toExternalForm(URL same) {
    return text;
  }
}
