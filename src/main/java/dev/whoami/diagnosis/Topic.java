package dev.whoami.diagnosis;

import java.util.Arrays;

/**
 * What a finding is about: the first digit of its code, and the heading that it is listed under.
 */
public enum Topic {
  WHOAMI('0', "whoami itself"),
  IDENTITY('1', "The wrong identity"),
  CONTAINER_ENDPOINT('2', "The container's endpoint"),
  INSTANCE_METADATA('3', "The instance metadata"),
  WEB_IDENTITY('4', "Web identity"),
  STS('5', "STS and the network"),
  HADOOP('6', "Hadoop and Flume"),
  LIBRARIES('7', "Libraries of the application"),
  DECLARATIONS('8', "Before it runs");

  /** Behind "WHO". */
  private static final int PLACE_OF_THE_DIGIT = 3;

  private final char digit;
  private final String title;

  Topic(char digit, String title) {
    this.digit = digit;
    this.title = title;
  }

  /** The topic of a code such as WHO101. */
  public static Topic of(String code) {
    return Arrays.stream(values())
        .filter(it -> it.digit == code.charAt(PLACE_OF_THE_DIGIT))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  /** The heading in the list of the findings. */
  public String title() {
    return title;
  }
}
