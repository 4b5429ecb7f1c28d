package dev.whoami.e2e;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** An address that the private network gets, or to which it drops every packet. */
final class RawAddress {
  private static final String SINK = "raw-sink";

  private RawAddress() {}

  static void add(InetAddress address, boolean isDropped) throws IOException {
    boolean isLong = address instanceof Inet6Address;
    String family = isLong ? "-6" : "-4";
    String range = address.getHostAddress() + (isLong ? "/128" : "/32");
    if (!isDropped) {
      may(family, "route", "del", range, "dev", SINK);
      // Without a search for others who have the address: until it ends, nothing can listen there.
      if (isLong) {
        must(family, "addr", "replace", range, "dev", "lo", "nodad");
      } else {
        must(family, "addr", "replace", range, "dev", "lo");
      }
      return;
    }
    may(family, "addr", "del", range, "dev", "lo");
    addSink();
    must(family, "route", "replace", range, "dev", SINK);
  }

  /** A device that swallows what is sent to it; kernels differ in which of the two they have. */
  private static void addSink() throws IOException {
    if (may("link", "show", SINK)) {
      return;
    }
    if (!may("link", "add", SINK, "type", "dummy")) {
      must("link", "add", SINK, "type", "ifb");
    }
    must("addr", "add", "198.51.100.1/32", "dev", SINK);
    must("link", "set", SINK, "up");
  }

  private static void must(String... words) throws IOException {
    if (!may(words)) {
      throw new IOException("ip " + String.join(" ", words) + " failed");
    }
  }

  private static boolean may(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
