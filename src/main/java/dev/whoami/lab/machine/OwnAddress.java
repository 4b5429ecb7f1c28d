package dev.whoami.lab.machine;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The addresses that an interface of this machine or container has. */
public final class OwnAddress {
  static final List<String> OF_AWS =
      Collections.unmodifiableList(
          Arrays.asList("169.254.170.2", "169.254.170.23", "169.254.169.254"));

  private OwnAddress() {}

  /**
   * The address of AWS by which other containers reach this one; the first if there are several.
   */
  public static String shared() {
    for (String each : OF_AWS) {
      if (isHere(each)) {
        return each;
      }
    }
    throw new LabException(
        "this container has none of the addresses "
            + String.join(", ", OF_AWS)
            + "; give them to it, each in a network that the other containers are also in, or"
            + " leave --serve away");
  }

  static boolean isHere(String address) {
    try {
      return isHere(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new LabException(address + " is not an address", e);
    }
  }

  public static boolean isHere(InetAddress address) {
    try {
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      throw new LabException("cannot see the interfaces of this machine: " + e.getMessage(), e);
    }
  }
}
