package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The first denied call of a text, by words that do not show who denied it. */
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

  /** Follows the code of services other than S3. */
  private static final String EXCEPTION = "Exception: ";

  /** The number of characters kept before a status: they contain the name of the call. */
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

  /** Adds the word with this number, which ends here in a line. */
  void saw(int number, String text, int end, long at) {
    line = line == 0 ? at : line;
    if (number >= WORDS.size()) {
      status = status.isEmpty() ? text.substring(Math.max(0, end - KEPT), end) : status;
    } else {
      word = word.isEmpty() ? ALL.get(number) : word;
      isOfService |= text.startsWith(EXCEPTION, end);
    }
  }

  /** The line of the denial; 0 if there is none. */
  public long line() {
    return line;
  }

  /** The word of the denial; empty if only a status shows it. */
  public String word() {
    return word;
  }

  /** The text that an AWS library prints up to the status 403; empty if none does. */
  public String status() {
    return status;
  }

  /** Whether the code is of a service that is not a store. */
  boolean isOfService() {
    return isOfService;
  }

  @Override
  public String toString() {
    return line + ": " + (word.isEmpty() ? status : word);
  }
}
