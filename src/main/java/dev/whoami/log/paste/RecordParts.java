package dev.whoami.log.paste;

import java.util.ArrayList;
import java.util.List;

/** The records of one message that Docker wrote in parts, one after the other. */
final class RecordParts {
  private static final int MOST = 64;
  private static final int LONGEST = 1 << 20;

  private final List<String> records = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();

  void add(String json, long number) {
    records.add(json);
    numbers.add(number);
  }

  boolean isTooMuch() {
    return records.size() >= MOST || records.stream().mapToInt(String::length).sum() >= LONGEST;
  }

  /** One record with the fields of the first, and with the text of all. */
  void join(LogLineSink sink) {
    StringBuilder whole = new StringBuilder();
    for (String each : records) {
      whole.append(each, DockerRecord.begin(each), DockerRecord.end(each));
    }
    String first = records.get(0);
    String before = first.substring(0, DockerRecord.begin(first));
    String joined = before + whole + first.substring(DockerRecord.end(first));
    sink.line(DockerRecord.asWhole(joined), numbers.get(0));
  }

  /** Each as it is. */
  void each(LogLineSink sink) {
    for (int i = 0; i < records.size(); i++) {
      sink.line(records.get(i), numbers.get(i));
    }
  }
}
