package dev.whoami.log;

import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.ExfiltrationNotice;
import dev.whoami.log.denial.SimulationRows;
import dev.whoami.log.paste.BarredLines;
import dev.whoami.log.paste.CsvQuotes;
import dev.whoami.log.paste.EmbeddedObject;
import dev.whoami.log.paste.ErrorChain;
import dev.whoami.log.paste.FoldedCells;
import dev.whoami.log.paste.FoldedLines;
import dev.whoami.log.paste.LogPieces;
import dev.whoami.log.paste.PackedLines;
import dev.whoami.log.paste.PartialLines;
import dev.whoami.log.paste.PartialRecords;
import dev.whoami.log.paste.PastedLine;
import dev.whoami.log.paste.Unpacking;
import dev.whoami.log.paste.WrappedLines;
import dev.whoami.log.text.Literals;
import dev.whoami.log.text.SeenRefusal;
import dev.whoami.log.trail.AgentRequest;
import dev.whoami.log.trail.TrailFields;
import dev.whoami.log.trail.TrailReader;
import dev.whoami.log.trail.UseRow;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Recognizes each piece of a log and passes it on: an event of CloudTrail, a line of an S3 access
 * log, a JSON record with texts in it, or a line of text.
 */
final class LogScan implements LogPieces.Sink {
  private final SeenIdentities seen;
  private final LastTime time = new LastTime();
  private final TextScan text;
  private final CallScan calls;
  private final RecordScan records;
  private final TrailReader events = new TrailReader();
  private final TableScan table;
  private final ErrorChain causes;
  private final FoldedLines folded;
  private final FoldedCells cells;
  private final SimulationRows simulated;
  private final Unpacking unpacking = new Unpacking(this, this::endLines);

  /** Each of these readers takes its parts of a line, and passes the line to the next one. */
  private final PartialRecords whole = new PartialRecords(this::record);

  private final WrappedLines wrapped = new WrappedLines(this::message);
  private final BarredLines barred = new BarredLines(wrapped::line);
  private final PackedLines packed = new PackedLines(this::unpacked);
  private final PartialLines lines = new PartialLines(packed::line);

  LogScan(SeenIdentities seen) {
    this.seen = seen;
    this.text = new TextScan(seen, time::get);
    this.calls = new CallScan(seen, text);
    this.simulated = new SimulationRows(calls::denied);
    this.records = new RecordScan(seen, calls, text, time, this::inRecord);
    this.table = new TableScan(calls, this::pasted);
    this.causes = new ErrorChain(text::joined);
    this.folded = new FoldedLines(WordScan.LITERALS, text::folded);
    this.cells = new FoldedCells(WordScan.LITERALS, text::folded);
  }

  @Override
  public void line(String pasted, long number) {
    seen.software().wrote(pasted);
    whole.end();
    int end = isIdle() ? QuietText.end(pasted) : Literals.LOUD;
    if (end != Literals.LOUD) {
      causes.quiet(pasted, number);
      if (!cells.line(pasted, number)) {
        folded.line(pasted, number, end);
      }
      time.line(pasted);
      return;
    }
    lines.line(pasted, number);
  }

  private boolean isIdle() {
    return lines.isIdle()
        && packed.isIdle()
        && table.isIdle()
        && barred.isIdle()
        && wrapped.isIdle()
        && text.isIdle();
  }

  private void unpacked(String line, long number) {
    if (!table.isOfTable(line, number)) {
      pasted(line, number);
    }
  }

  private void pasted(String line, long number) {
    String rest = withoutRecords(unpacking.around(line, number), number);
    String once = CsvQuotes.once(rest);
    String last = once.equals(rest) ? rest : withoutRecords(once, number);
    if (isSaid(last, line)) {
      barred.line(PastedLine.plain(last), number);
    }
  }

  /** The line without the JSON objects that AWS wrote, which are read here. */
  private String withoutRecords(String line, long number) {
    return EmbeddedObject.without(
        line,
        fields -> {
          boolean isOfAws = WrittenByAws.is(fields);
          if (isOfAws) {
            endLines();
            time.line(line);
            records.record(fields, number);
          }
          return isOfAws;
        });
  }

  /** Whether a line has text left after its objects and packed texts were taken. */
  private static boolean isSaid(String rest, String line) {
    return rest.length() == line.length() || !rest.trim().isEmpty();
  }

  /** Reads a line of text from a field of a record. */
  private void inRecord(String line, long number) {
    String text = PastedLine.plain(unpacking.around(line, number));
    told(text, number);
    folded.line(text, number);
  }

  private void told(String line, long number) {
    simulated.line(line, number);
    ExfiltrationNotice.in(line).ifPresent(calls::exfiltrated);
    text.line(line, number);
  }

  private void message(String line, long number) {
    Optional<AccessLogLine> access = AccessLogLine.of(line);
    if (access.isPresent()) {
      calls.access(access.get(), number);
      return;
    }
    Optional<UseRow> row = UseRow.ofCsv(line);
    if (row.isPresent()) {
      seen.hostRoleUses().add(row.get().use(), row.get().count());
      return;
    }
    String rest = withoutRecords(line, number);
    if (!isSaid(rest, line)) {
      return;
    }
    AgentRequest.of(rest).ifPresent(it -> seen.agentRequests().add(it.getKey(), it.getValue()));
    time.line(rest);
    told(AgentRequest.withoutTask(rest), number);
    causes.line(rest, number);
    if (!cells.line(rest, number)) {
      folded.line(rest, number);
    }
  }

  @Override
  public void object(String json, long number) {
    seen.software().wrote(json);
    endLines();
    Optional<TrailFields> event = events.read(json);
    if (event.isPresent()) {
      whole.end();
      time.passed("");
      calls.event(event.get(), number);
    } else if (!whole.isIdle() || PartialRecords.isPartOfFile(json)) {
      whole.object(json, number);
    } else if (text.isIdle() && QuietText.isObject(json)) {
      time.passed(json);
    } else if (PartialRecords.isForFluentd(json)) {
      whole.object(json, number);
    } else {
      record(json, number);
    }
  }

  private void record(String json, long number) {
    time.passed("");
    Optional<Map<String, JsonNode>> fields = JsonFields.of(json);
    if (fields.isPresent()) {
      records.record(fields.get(), number);
    } else {
      for (String each : json.split("\n", -1)) {
        line(each, number);
      }
    }
  }

  /** Ends the input. */
  void end() {
    whole.end();
    endLines();
    text.end();
    simulated.end();
    seen.sessions().end();
    seen.unpacked(unpacking.isCut());
    deniedSomewhere();
  }

  /** Reports a denial in a text about AWS, if nothing in the text says more about it. */
  private void deniedSomewhere() {
    SeenRefusal refusal = seen.endpoints().refusal();
    boolean isTold = !seen.messages().isEmpty() || !seen.denials().all().isEmpty();
    if (isTold || refusal.line() == 0) {
      return;
    }
    boolean hasClient = !seen.software().clients().isEmpty();
    boolean isOfStore = seen.endpoints().otherStore().isPresent();
    if (!refusal.status().isEmpty() || (hasClient && isOfStore)) {
      text.denied(refusal.status(), refusal.line());
    } else if (!isOfStore && (hasClient || seen.endpoints().areOfAws())) {
      seen.said(KnownMessages.deniedSomewhere(refusal.word()), refusal.line());
    }
  }

  private void endLines() {
    lines.end();
    packed.end();
    table.end();
    barred.end();
    wrapped.end();
    causes.end();
    folded.end();
    cells.end();
  }
}
