package dev.whoami.cli;

import dev.whoami.world.HostAndPort;
import java.net.URI;
import picocli.CommandLine.Option;

/** Where a watch is to be found. */
final class ListenOption {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where the watch listens (default: 127.0.0.1:9464).")
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

  /** Of a page of the watch there. Who listens on every address is on this one, too. */
  URI url(String path) {
    String host = address().toString().replace("0.0.0.0:", "127.0.0.1:").replace("[::]:", "[::1]:");
    return URI.create("http://" + host + path);
  }
}
