package dev.whoami.trust;

/** The principal of an AWS service, such as ecs-tasks.amazonaws.com. */
final class ServiceName {
  private static final String OF_AWS = ".amazonaws.com";
  private static final String CHINA = ".cn";

  private ServiceName() {}

  /**
   * Whether a policy that names one principal lets in the other. UNKNOWN for another name of the
   * same service: with its region, or without EC2's ending in China.
   */
  static Truth match(String named, String caller) {
    if (named.equals(caller)) {
      return Truth.YES;
    }
    boolean isWithoutChina = caller.equals(named + CHINA);
    return isWithoutChina || isRegional(named, caller) || isRegional(caller, named)
        ? Truth.UNKNOWN
        : Truth.NO;
  }

  /** Whether the name is the plain one with a region between the service and AWS. */
  private static boolean isRegional(String name, String plain) {
    String[] labels = name.split("\\.", 3);
    return labels.length == 3
        && isRegion(labels[1])
        && ("." + labels[2]).startsWith(OF_AWS)
        && plain.equals(labels[0] + "." + labels[2]);
  }

  /** Whether a label looks like eu-west-1: it has a hyphen, and ends in a digit. */
  private static boolean isRegion(String label) {
    return label.indexOf('-') > 0 && Character.isDigit(label.charAt(label.length() - 1));
  }
}
