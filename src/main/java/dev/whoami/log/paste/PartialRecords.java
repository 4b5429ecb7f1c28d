package dev.whoami.log.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a message together again that Docker wrote into several records, as it does with one of more
 * than 16 KiB: in a file of its own, the last one ends with a line break; for fluentd, each has a
 * field that says whether it is the last one. All other records pass as they are.
 */
public final class PartialRecords {
  private static final String LOG = "\"log\":\"";
  private static final String STREAM = "\",\"stream\":\"";
  private static final String PARTIAL = "\"partial_message\":\"true\"";
  private static final String LAST = "\"partial_last\":\"true\"";
  private static final int MOST = 64;
  private static final int LONGEST = 1 << 20;

  private final LogLineSink sink;
  private final List<String> held = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();

  public PartialRecords(LogLineSink sink) {
    this.sink = sink;
  }

  /** Whether the next record cannot belong to one before it. */
  public boolean isIdle() {
    return held.isEmpty();
  }

  private static boolean isPart(String json) {
    return isPartOfFile(json) || isForFluentd(json);
  }

  /** Whether Docker wrote it for fluentd, as a part of a message. */
  public static boolean isForFluentd(String json) {
    return json.contains(PARTIAL) && json.contains(LOG);
  }

  /** Whether Docker wrote it into its file, and the message continues in the next one. */
  public static boolean isPartOfFile(String json) {
    int end = json.startsWith("{" + LOG) ? json.lastIndexOf(STREAM) : -1;
    return end > 0 && !json.startsWith("\\n", end - 2);
  }

  public void object(String json, long number) {
    boolean isPart = isPart(json);
    boolean isNext = isPart || (json.startsWith("{" + LOG) && json.contains(STREAM));
    if (!isNext) {
      end();
      sink.line(json, number);
      return;
    }
    held.add(json);
    numbers.add(number);
    boolean isLast = isPart ? json.contains(LAST) : true;
    if (isLast) {
      join();
    } else if (held.size() >= MOST || length() >= LONGEST) {
      end();
    }
  }

  private int length() {
    return held.stream().mapToInt(String::length).sum();
  }

  /** One record with the fields of the first, and with the text of all. */
  private void join() {
    StringBuilder whole = new StringBuilder();
    for (String each : held) {
      whole.append(each, begin(each), end(each));
    }
    String first = held.get(0);
    String joined = first.substring(0, begin(first)) + whole + first.substring(end(first));
    long number = numbers.get(0);
    clear();
    sink.line(joined.replace(PARTIAL, "\"partial_message\":\"\""), number);
  }

  private static int begin(String json) {
    return json.indexOf(LOG) + LOG.length();
  }

  /** The quote that ends the text of the message. */
  private static int end(String json) {
    int at = begin(json);
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, json.length());
  }

  /** Nothing follows that belongs to what is held: each record was whole. */
  public void end() {
    if (held.isEmpty()) {
      return;
    }
    List<String> records = new ArrayList<>(held);
    List<Long> lines = new ArrayList<>(numbers);
    clear();
    for (int i = 0; i < records.size(); i++) {
      sink.line(records.get(i), lines.get(i));
    }
  }

  private void clear() {
    held.clear();
    numbers.clear();
  }
}
