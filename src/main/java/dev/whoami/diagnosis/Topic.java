package dev.whoami.diagnosis;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a finding is about: the number of its code, and the heading that it is listed under. */
public enum Topic {
  WHOAMI("0..", "whoami itself"),
  IDENTITY("1..", "The wrong identity"),
  CONTAINER_ENDPOINT("2..", "The container's endpoint"),
  INSTANCE_METADATA("3..", "The instance metadata"),
  WEB_IDENTITY("4..", "Web identity"),
  STS("5..", "STS and the network"),
  HADOOP("6[01].", "Hadoop and Flume"),
  PROGRAMS("6[2-5].", "Programs with a chain of their own"),
  LIBRARIES("7..", "Libraries of the application"),
  DECLARATIONS("8..", "Before it runs");

  private final Pattern code;
  private final String title;

  Topic(String number, String title) {
    this.code = Pattern.compile("WHO" + number);
    this.title = title;
  }

  /** The topic of a code such as WHO101. */
  public static Topic of(String named) {
    return Arrays.stream(values())
        .filter(it -> it.code.matcher(named).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(named));
  }

  /** The heading in the list of the findings. */
  public String title() {
    return title;
  }
}
