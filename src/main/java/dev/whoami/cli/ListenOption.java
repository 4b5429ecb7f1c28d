package dev.whoami.cli;

import dev.whoami.world.server.HostAndPort;
import java.net.URI;
import picocli.CommandLine.Option;

/** The address of a watch. */
final class ListenOption {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Address of the watch (127.0.0.1:9464).")
  private String listen = "127.0.0.1:9464";

  HostAndPort address() {
    return HostAndPort.parse(listen)
        .orElseThrow(
            () ->
                new UsageException(
                    "--listen "
                        + listen
                        + " is not an address and a port, such as 127.0.0.1:9464 or [::1]:9464"));
  }

  /**
   * The URL of a path of that watch. A watch that listens on every address also listens on
   * loopback.
   */
  URI url(String path) {
    String host = address().toString().replace("0.0.0.0:", "127.0.0.1:").replace("[::]:", "[::1]:");
    return URI.create("http://" + host + path);
  }
}
