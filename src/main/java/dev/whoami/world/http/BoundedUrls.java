package dev.whoami.world.http;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the requests that a library makes through Java's own URLs, like whoami's own requests.
 * Java reads headers and trailers without a limit, and the SDK reads bodies without a limit. So one
 * endless reply would take all the memory of this process.
 */
public final class BoundedUrls {
  private static final ThreadLocal<BoundedUrls> CURRENT = new InheritableThreadLocal<>();

  private final AtomicReference<@Nullable HttpCall> endless = new AtomicReference<>();

  /**
   * Whether connections can be bounded here: another library may already handle the URLs of this
   * process.
   */
  public static boolean arePossible() {
    return Installation.DONE;
  }

  /** Runs work whose connections are bounded, on this thread and on the threads that it starts. */
  public <T> T during(Supplier<T> work) {
    if (!arePossible()) {
      throw new IllegalStateException("another library opens the connections of this process");
    }
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  /** The first request whose reply exceeded the limit; results after it prove nothing. */
  public Optional<HttpCall> endless() {
    return Optional.ofNullable(endless.get());
  }

  HttpReply ask(HttpCall call, Proxy proxy) {
    HttpReply reply = new BoundedHttpClient().ask(call, proxy);
    if (reply.ending() == HttpReply.Ending.TOO_LARGE) {
      endless.compareAndSet(null, call);
    }
    return reply;
  }

  /** Installed once for the process; bounds only the work that requests it. */
  private static final class Installation {
    /** Looked up before the installation, because Java's own handlers are still available then. */
    private static final Handler[] HANDLERS = {
      new Handler("http", 80), new Handler("https", 443),
    };

    static final boolean DONE = install();

    private static boolean install() {
      try {
        URL.setURLStreamHandlerFactory(Installation::handlerOf);
        return true;
      } catch (Error alreadySet) {
        return false;
      }
    }

    private static @Nullable URLStreamHandler handlerOf(String protocol) {
      for (Handler each : HANDLERS) {
        if (each.protocol.equalsIgnoreCase(protocol)) {
          return each;
        }
      }
      return null;
    }
  }

  private static final class Handler extends URLStreamHandler {
    private final String protocol;
    private final int port;
    private final URL ofJava;

    Handler(String protocol, int port) {
      this.protocol = protocol;
      this.port = port;
      try {
        this.ofJava = new URL(protocol + "://localhost/");
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    protected int getDefaultPort() {
      return port;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      try {
        return CURRENT.get() == null
            ? java(url).openConnection()
            : openConnection(url, ProxyChoice.chosenByJdk(url.toURI()));
      } catch (URISyntaxException malformed) {
        throw new MalformedURLException("not the address of a web server");
      }
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      BoundedUrls bounds = CURRENT.get();
      return bounds == null
          ? java(url).openConnection(proxy)
          : new BoundedUrlConnection(url, proxy, bounds);
    }

    /** A URL takes the handler of the URL that it is built from. */
    private URL java(URL url) throws MalformedURLException {
      return new URL(ofJava, url.toExternalForm());
    }
  }
}
