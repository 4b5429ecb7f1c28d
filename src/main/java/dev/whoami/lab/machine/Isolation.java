package dev.whoami.lab.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that the network of this process reaches neither other machines nor other endpoints. */
public final class Isolation {
  /** The loopback and what some kernels put into every new network; none of it leads out. */
  private static final Pattern HARMLESS =
      Pattern.compile("lo|whoami-sink|(dummy|ifb|tunl|sit|ip6tnl|gre|erspan|ip_vti|ip6).*");

  private Isolation() {}

  public static void require() {
    for (String line : lines(Paths.get("/proc/self/net/dev"))) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        requireHarmless(line.substring(0, colon).trim());
      }
    }
    for (String line : lines(Paths.get("/proc/self/net/route"))) {
      String device = line.split("\\s", 2)[0];
      if (!device.equals("Iface") && !device.equals("*")) {
        requireHarmless(device);
      }
    }
  }

  public static void requireHarmless(String device) {
    if (!HARMLESS.matcher(device).matches()) {
      throw new LabException(
          "this is not a private network: it has the interface "
              + device
              + "; nothing was changed. Start it below unshare --net");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new LabException("a private network needs Linux with /proc: " + e, e);
    }
  }
}
