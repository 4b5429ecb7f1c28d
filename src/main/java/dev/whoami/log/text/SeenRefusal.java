package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The first call of a text that somebody denied, by words that do not show who that was. */
public final class SeenRefusal {
  private static final List<String> WORDS =
      Arrays.asList("Access Denied", "AccessDenied", "Access denied", "403 Forbidden");

  /** A status of 403 as only the libraries of AWS print it. */
  private static final List<String> STATUSES =
      Arrays.asList(
          "https response error StatusCode: 403",
          "Status Code: 403, Request ID: ",
          "Status Code: 403; Error Code: ",
          "tatus code: 403, request id: ",
          "httpStatusCode: 403",
          "httpStatusCode\": 403",
          "httpStatusCode\":403");

  /** Behind a code, as services other than S3 have it. */
  private static final String EXCEPTION = "Exception: ";

  /** How much of a line in front of a status is kept: the name of the call stands there. */
  private static final int KEPT = 400;

  private static final List<String> ALL = all();

  private long line;
  private String word = "";
  private String status = "";
  private boolean isOfService;

  private static List<String> all() {
    List<String> all = new ArrayList<>(WORDS);
    all.addAll(STATUSES);
    return Collections.unmodifiableList(all);
  }

  static List<String> words() {
    return ALL;
  }

  /** The word with this number ends here in a line. */
  void saw(int number, String text, int end, long at) {
    line = line == 0 ? at : line;
    if (number >= WORDS.size()) {
      status = status.isEmpty() ? text.substring(Math.max(0, end - KEPT), end) : status;
    } else {
      word = word.isEmpty() ? ALL.get(number) : word;
      isOfService |= text.startsWith(EXCEPTION, end);
    }
  }

  /** The line in which something was denied; 0 where there is none. */
  public long line() {
    return line;
  }

  /** The word by which it was denied; empty where only a status says it. */
  public String word() {
    return word;
  }

  /** What a library of AWS prints up to the status 403; empty where none does. */
  public String status() {
    return status;
  }

  /** Whether the code is one of a service that is not a store. */
  boolean isOfService() {
    return isOfService;
  }

  @Override
  public String toString() {
    return line + ": " + (word.isEmpty() ? status : word);
  }
}
