package dev.whoami.log.paste;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts a message together again that Docker wrote into several records, as it does with one of more
 * than 16 KiB: in a file of its own, each part but the last one has that length; for fluentd, each
 * has a field that says whether it is the last one. All other records pass as they are.
 */
public final class PartialRecords {
  /** Messages whose parts come at the same time, one for each container that writes. */
  private static final int MOST = 100;

  private final LogLineSink sink;

  /** The parts of a message, by its stream. */
  private final Map<String, RecordParts> held = new LinkedHashMap<>();

  public PartialRecords(LogLineSink sink) {
    this.sink = sink;
  }

  /** Whether the next record cannot belong to one before it. */
  public boolean isIdle() {
    return held.isEmpty();
  }

  /** Whether Docker wrote it for fluentd, as a part of a message. */
  public static boolean isForFluentd(String json) {
    return DockerRecord.isForFluentd(json);
  }

  /** Whether Docker wrote it into its file, and the message continues in the next one. */
  public static boolean isPartOfFile(String json) {
    return DockerRecord.isPartOfFile(json);
  }

  public void object(String json, long number) {
    String stream = DockerRecord.stream(json);
    if (stream.isEmpty()) {
      end();
      sink.line(json, number);
      return;
    }
    RecordParts parts = held.get(stream);
    boolean isPart = isPartOfFile(json) || isForFluentd(json);
    if (parts == null && !isPart) {
      sink.line(json, number);
      return;
    }
    if (parts == null) {
      if (held.size() >= MOST) {
        end();
      }
      parts = new RecordParts();
      held.put(stream, parts);
    }
    parts.add(json, number);
    if (!isPart || DockerRecord.isLast(json)) {
      held.remove(stream);
      parts.join(sink);
    } else if (parts.isTooMuch()) {
      held.remove(stream);
      parts.each(sink);
    }
  }

  /** Nothing follows that belongs to what is held: each record was whole. */
  public void end() {
    if (held.isEmpty()) {
      return;
    }
    Map<String, RecordParts> all = new LinkedHashMap<>(held);
    held.clear();
    all.values().forEach(it -> it.each(sink));
  }
}
