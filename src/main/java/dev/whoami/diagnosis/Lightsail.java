package dev.whoami.diagnosis;

/**
 * The role that Lightsail gives to each of its instances. The role is in an account of AWS, so no
 * customer can see it, attach a policy to it, or give the instance another role.
 */
public final class Lightsail {
  public static final String ROLE = "AmazonLightsailInstanceRole";

  private Lightsail() {}

  /** Whether the instance metadata here is that of an instance of Lightsail. */
  public static boolean isHost(Examination x) {
    return x.hostRole().filter(ROLE::equals).isPresent();
  }
}
