package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.DeniedCall;
import dev.whoami.log.denial.Exfiltration;
import dev.whoami.log.denial.ToolAnswer;
import dev.whoami.log.paste.BarredLines;
import dev.whoami.log.paste.ErrorChain;
import dev.whoami.log.paste.LogPieces;
import dev.whoami.log.paste.PastedCharacters;
import dev.whoami.log.paste.TerminalColors;
import dev.whoami.log.paste.WrappedLines;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.text.RecentAnswers;
import dev.whoami.log.trail.AgentRequest;
import dev.whoami.log.trail.TrailFields;
import dev.whoami.log.trail.TrailReader;
import dev.whoami.log.trail.TrailTable;
import dev.whoami.log.trail.UseRow;
import dev.whoami.log.trail.UserAgent;
import dev.whoami.world.text.Alphabet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Tells the pieces of a log apart and takes each for what it is: an event of CloudTrail, a line of
 * an access log of S3, a record of JSON with texts in it, or a line of text.
 */
final class LogScan implements LogPieces.Sink {
  private static final int DEEPEST = 6;

  /** An error of JavaScript 2 as JSON; no other library counts a delay in its errors. */
  private static final List<String> OF_ERROR_OF_JS_V2 =
      Arrays.asList("code", "time", "retryable", "retryDelay");

  /** The same in a line of text, by which the client is known. */
  private static final String ERROR_OF_JS_V2 = "\"retryable\":false,\"retryDelay\":";

  private static final List<String> TIMES =
      Arrays.asList(
          "time",
          "timestamp",
          "@timestamp",
          "ts",
          "eventTime",
          "date",
          "datetime",
          "_SOURCE_REALTIME_TIMESTAMP",
          "__REALTIME_TIMESTAMP");

  private final SeenIdentities seen;
  private final TextScan text;
  private final TrailReader events = new TrailReader();
  private final RecentAnswers<Optional<Arn>> callers = new RecentAnswers<>(LogScan::identity);
  private final RecentAnswers<Optional<LogTime>> times = new RecentAnswers<>(LogTime::in);
  private final RecentAnswers<UserAgent> userAgents = new RecentAnswers<>(UserAgent::of);
  private final WrappedLines wrapped = new WrappedLines(this::whole);
  private final BarredLines lines = new BarredLines(wrapped::line);
  private final ErrorChain causes;

  /** The line that held the last time: a stack trace has it only in its first line. */
  private String head = "";

  private Optional<TrailTable> table = Optional.empty();

  /** An object of JSON that says nothing; only its time may be needed by what follows. */
  private String passed = "";

  LogScan(SeenIdentities seen) {
    this.seen = seen;
    this.text = new TextScan(seen, this::time);
    this.causes = new ErrorChain(text::joined);
  }

  @Override
  public void line(String pasted, long number) {
    boolean isIdle = lines.isIdle() && wrapped.isIdle() && text.isIdle();
    if (isIdle && QuietText.isLine(pasted)) {
      causes.quiet(pasted, number);
      timed(pasted);
      return;
    }
    lines.line(PastedCharacters.without(TerminalColors.without(pasted)), number);
  }

  private void whole(String line, long number) {
    Optional<AccessLogLine> access = AccessLogLine.of(line);
    if (access.isPresent()) {
      access(access.get(), number);
      return;
    }
    if (isOfTable(line, number)) {
      return;
    }
    Optional<UseRow> row = UseRow.ofCsv(line);
    if (row.isPresent()) {
      seen.hostRoleUses().add(row.get().use(), row.get().count());
      return;
    }
    AgentRequest.of(line).ifPresent(it -> seen.agentRequests().add(it.getKey(), it.getValue()));
    timed(line);
    text.line(AgentRequest.withoutTask(line), number);
    causes.line(line, number);
  }

  /** Whether it is the head of a table of events, or a row of the table that began last. */
  private boolean isOfTable(String line, long number) {
    Optional<TrailTable> head = TrailTable.ofHead(line);
    if (head.isPresent()) {
      table = head;
      return true;
    }
    Optional<TrailFields> event = table.flatMap(it -> it.row(line));
    event.ifPresent(it -> event(it, number));
    return event.isPresent();
  }

  private void timed(String line) {
    if (LogTime.mayBeIn(line)) {
      head = line;
      passed = "";
    }
  }

  /** That of the line, or of the nearest one before it that has one. */
  private Optional<LogTime> time() {
    String json = passed;
    passed = "";
    if (!json.isEmpty()) {
      JsonFields.of(json).ifPresent(it -> record(it, 0, 0));
    }
    return LogTime.in(LogTime.head(head).orElse(head));
  }

  @Override
  public void object(String json, long number) {
    endLines();
    Optional<TrailFields> event = events.read(json);
    if (event.isPresent()) {
      passed = "";
      event(event.get(), number);
      return;
    }
    if (text.isIdle() && QuietText.isObject(json)) {
      passed = json;
      return;
    }
    passed = "";
    Optional<Map<String, JsonNode>> fields = JsonFields.of(json);
    if (fields.isPresent()) {
      record(fields.get(), number, 0);
    } else {
      for (String each : json.split("\n", -1)) {
        line(each, number);
      }
    }
  }

  /** Nothing follows. */
  void end() {
    endLines();
    text.end();
    seen.sessions().end();
    deniedSomewhere();
  }

  /** Something was denied in a text about AWS, and nothing in it says more. */
  private void deniedSomewhere() {
    long line = seen.endpoints().denied();
    boolean isAboutAws = seen.endpoints().areOfAws() || !seen.clients().isEmpty();
    boolean isTold =
        !seen.messages().isEmpty()
            || !seen.denials().all().isEmpty()
            || seen.endpoints().otherStore().isPresent();
    if (line > 0 && isAboutAws && !isTold) {
      seen.said(KnownMessages.deniedSomewhere(seen.endpoints().denial()), line);
    }
  }

  private void endLines() {
    lines.end();
    wrapped.end();
    causes.end();
  }

  private void access(AccessLogLine access, long number) {
    if (access.isUnsigned() && access.isDenied()) {
      seen.said(KnownMessages.UNSIGNED_REQUEST, number);
    }
    Optional<Arn> who = callers.of(access.requester());
    UserAgent userAgent = userAgents.of(access.userAgent());
    Optional<SeenIdentity> asked = asked(who, access.time(), access.address(), userAgent, number);
    if (access.isDenied() && !access.isUnsigned()) {
      seen.denials().add(access.denial(), asked, access.time(), number);
    }
  }

  /** Whoever it was, the client speaks in its User-Agent. */
  private Optional<SeenIdentity> asked(
      Optional<Arn> arn, Optional<LogTime> at, String address, UserAgent userAgent, long number) {
    List<CredentialLink> links = text.userAgent(userAgent.text(), number);
    Optional<SeenIdentity> who =
        arn.flatMap(it -> seen.asked(it, at, voice(address, userAgent), number));
    who.ifPresent(
        it -> {
          links.forEach(it::by);
          it.from(address);
          if (userAgent.isAgent()) {
            it.byPlatform();
          }
          if (userAgent.isInContainerOnEc2()) {
            it.inContainer();
          }
        });
    return who;
  }

  /** One program: the address, and the client without what changes from call to call. */
  private static String voice(String address, UserAgent userAgent) {
    return address + " " + userAgent.client();
  }

  private void record(Map<String, JsonNode> fields, long number, int depth) {
    Optional<TrailFields> event = TrailFields.of(fields);
    if (event.isPresent()) {
      event(event.get(), number);
      return;
    }
    if (isReport(fields, number) || isRow(fields)) {
      return;
    }
    Optional<String> quoted = JsonFields.text(fields, "CloudTrailEvent");
    if (quoted.isPresent() && depth < DEEPEST) {
      JsonFields.of(quoted.get()).ifPresent(it -> record(it, number, depth + 1));
      return;
    }
    if (fields.keySet().containsAll(OF_ERROR_OF_JS_V2)) {
      text.message(ERROR_OF_JS_V2, number);
    }
    if (isNamedValue(fields, number, depth)) {
      return;
    }
    time(fields).ifPresent(it -> head = it);
    boolean isListed = fields.containsKey("UserName") || fields.containsKey("RoleName");
    fields.forEach(
        (name, value) -> {
          if (!isListed || !name.equals("Arn")) {
            value(name, value, number, depth);
          }
        });
  }

  /** Whether it is a column of a row of CloudWatch Logs Insights, which has its name in a field. */
  private boolean isNamedValue(Map<String, JsonNode> fields, long number, int depth) {
    JsonNode name = fields.get("field");
    JsonNode value = fields.get("value");
    if (fields.size() != 2 || name == null || value == null || !name.isString()) {
      return false;
    }
    time(Collections.singletonMap(name.text(), value)).ifPresent(it -> head = it);
    value(name.text(), value, number, depth);
    return true;
  }

  /** Whether it is what a tool of AWS answers on a denied call, or a finding of GuardDuty. */
  private boolean isReport(Map<String, JsonNode> fields, long number) {
    Optional<Exfiltration> stolen = Exfiltration.of(fields);
    stolen.ifPresent(it -> exfiltrated(it, number));
    List<DeniedCall> denied = ToolAnswer.in(fields);
    for (DeniedCall each : denied) {
      Optional<SeenIdentity> caller =
          MaskedCaller.of(each.caller())
              .flatMap(it -> seen.asked(it, Optional.empty(), "", number));
      seen.denials().add(each.denial(), caller, Optional.empty(), number);
    }
    return stolen.isPresent() || !denied.isEmpty();
  }

  /** Whether it is a row of what the query for a large trail answered. */
  private boolean isRow(Map<String, JsonNode> fields) {
    if (!fields.containsKey(UseRow.COLUMNS.get(0))) {
      return false;
    }
    Map<String, String> texts = new HashMap<>();
    fields.forEach(
        (name, value) ->
            texts.put(
                name, value.isString() ? value.text() : value.isNumber() ? value.asNumber() : ""));
    Optional<UseRow> row = UseRow.ofFields(texts);
    row.ifPresent(it -> seen.hostRoleUses().add(it.use(), it.count()));
    return row.isPresent();
  }

  private void exfiltrated(Exfiltration report, long number) {
    Optional<LogTime> at = LogTime.in(report.time());
    Optional<SeenIdentity> whose =
        Arn.parse(report.arn())
            .filter(it -> it.sessionName().filter(name -> !name.isEmpty()).isPresent())
            .flatMap(it -> seen.asked(it, at, "", number));
    whose.ifPresent(it -> it.from(report.address()));
    String address = whose.map(it -> String.join(", ", it.addresses())).orElse("");
    seen.exfiltrated(new SeenExfiltration(whose, address, report.isInsideAws()));
  }

  private static Optional<String> time(Map<String, JsonNode> fields) {
    for (String each : TIMES) {
      JsonNode node = fields.get(each);
      if (node != null && (node.isString() || node.isNumber())) {
        return Optional.of(node.isString() ? node.text() : node.asNumber());
      }
    }
    return Optional.empty();
  }

  private void value(String name, JsonNode value, long number, int depth) {
    if (value.isString()) {
      quoted(name, value.text(), number, depth);
    } else if (name.equals("MESSAGE") && isOfBytes(value)) {
      quoted(name, characters(value.asArray()), number, depth);
    } else if (value.isArray() && depth < DEEPEST) {
      value.asArray().forEach(it -> value(name, it, number, depth + 1));
    } else if (value.isObject() && depth < DEEPEST) {
      record(value.asObject(), number, depth + 1);
    }
  }

  private static boolean isOfBytes(JsonNode value) {
    return value.isArray() && value.asArray().stream().allMatch(JsonNode::isNumber);
  }

  /** The text whose bytes journald lists where a color or another control character is in it. */
  private static String characters(List<JsonNode> bytes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (JsonNode each : bytes) {
      boolean isByte = Alphabet.DIGITS.spells(each.asNumber(), 1, 3);
      text.write(isByte ? Integer.parseInt(each.asNumber()) : '?');
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8);
  }

  /** A text in JSON; it can be JSON itself. */
  private void quoted(String name, String value, long number, int depth) {
    boolean isObject = value.startsWith("{") && depth < DEEPEST;
    Optional<Map<String, JsonNode>> inner =
        isObject ? JsonFields.of(value).filter(it -> !it.isEmpty()) : Optional.empty();
    if (inner.isPresent()) {
      record(inner.get(), number, depth + 1);
      return;
    }
    String prefix = "\"" + name + "\": \"";
    for (String each : value.split("\n", -1)) {
      text.line(prefix + PastedCharacters.without(TerminalColors.without(each)), number);
      prefix = "";
    }
  }

  /** Empty where the text is the ARN of something that cannot call. */
  private static Optional<Arn> identity(String text) {
    return Arn.parse(text).filter(it -> it.kind() != Arn.Kind.OTHER);
  }

  private void event(TrailFields fields, long number) {
    seen.sessions().event(fields);
    TrailEvent event = new TrailEvent(fields);
    Optional<Arn> arn = callers.of(event.arn());
    Optional<LogTime> at = times.of(event.time());
    UserAgent userAgent = userAgents.of(event.userAgent());
    Optional<SeenIdentity> caller = asked(arn, at, event.address(), userAgent, number);
    caller.ifPresent(
        it -> {
          it.by(event.token());
          it.called(event.action(), userAgent);
          it.issuedTo(event.issuedTo());
        });
    arn.flatMap(it -> event.hostRoleUse(it, userAgent))
        .ifPresent(it -> seen.hostRoleUses().add(it, event.asCount()));
    event.denial().ifPresent(it -> seen.denials().add(it, caller, at, number));
    if (event.arn().isEmpty()) {
      String voice = voice(event.address(), userAgent);
      callers
          .of(event.madeArn())
          .flatMap(it -> seen.asked(it, at, voice, number))
          .ifPresent(
              it -> {
                it.by(event.token());
                it.called("", userAgent);
              });
    }
    if (event.roleDelivery().equals("1.0")) {
      seen.said(KnownMessages.DELIVERED_BY_IMDS_V1, number);
    }
    String error = event.error();
    if (!error.isEmpty()) {
      text.message(error, number);
    }
  }
}
