package dev.whoami.diagnosis;

import java.util.Arrays;

/** The headings that findings are listed under, each with the numbers of its codes. */
public enum Topic {
  WHOAMI(0, 99, "whoami itself"),
  IDENTITY(100, 199, "The wrong identity"),
  CONTAINER_ENDPOINT(200, 299, "The container's endpoint"),
  INSTANCE_METADATA(300, 399, "The instance metadata"),
  WEB_IDENTITY(400, 499, "Web identity"),
  STS(500, 599, "STS and the network"),
  HADOOP(600, 619, "Hadoop and Flume"),
  PROGRAMS(620, 659, "Programs with a chain of their own"),
  LIBRARIES(700, 799, "Libraries of the application"),
  DECLARATIONS(800, 899, "Before it runs"),
  FLEET(900, 999, "A whole cluster or account");

  private static final int NUMBER = "WHO".length();

  private final int first;
  private final int last;
  private final String title;

  Topic(int first, int last, String title) {
    this.first = first;
    this.last = last;
    this.title = title;
  }

  /** The topic of a code such as WHO101. */
  public static Topic of(String code) {
    int number = Integer.parseInt(code.substring(NUMBER));
    return Arrays.stream(values())
        .filter(it -> it.first <= number && number <= it.last)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  /** The heading in the list of the findings. */
  public String title() {
    return title;
  }
}
