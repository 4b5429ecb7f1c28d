package dev.whoami.log;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.log.denial.UnknownAccount;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.trail.AgentSection;
import dev.whoami.log.trail.HostRoleSection;
import dev.whoami.log.trail.SessionText;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report for people: who called AWS, with which client, what the messages prove, and the fix.
 */
final class LogText {
  private static final int MOST_IDENTITIES = 40;
  private static final String INDENT = "    ";
  private static final String S3 = "S3";

  /** The surprising identities: the role of the host, and the keys of a person. */
  private static final Set<IdentityKind> ODD =
      EnumSet.of(
          IdentityKind.HOST_ROLE,
          IdentityKind.IAM_USER,
          IdentityKind.ROOT,
          IdentityKind.TASK_EXECUTION_ROLE);

  private final LogReading log;
  private final RenderOptions options;
  private final IdentifierMask mask;
  private final TextWriter lines;

  private LogText(LogReading log, RenderOptions options, IdentifierMask mask) {
    this.log = log;
    this.options = options;
    this.mask = mask;
    this.lines = new TextWriter(options.width());
  }

  static String of(LogReading log, RenderOptions options, IdentifierMask mask) {
    return new LogText(log, options, mask).text();
  }

  private String text() {
    if (log.seen().isEmpty()) {
      return nothing();
    }
    headline();
    identities();
    identityChanges();
    exfiltrations();
    AgentSection.write(log.seen().agentRequests(), options, mask::of, lines);
    HostRoleSection.write(log.seen().hostRoleUses(), options, mask::of, lines);
    new DenialsSection(log, options, mask, lines).write();
    clients();
    messages();
    new LogFixes(log, options, mask, lines).write();
    ofPacked(log.seen()).ifPresent(this::ofMessages);
    lines.blank();
    if (isTallerThanScreen()) {
      lines.hanging("", "", headlineText());
    }
    lines.exact(
        TextWriter.counted(log.lines(), "line")
            + " of "
            + mask.of(log.name())
            + ", exit "
            + log.exitCode());
    return lines.toString();
  }

  /** The answer, before its evidence. */
  private void headline() {
    lines.hanging("", "", headlineText());
    lines.blank();
  }

  private StyledLine headlineText() {
    AnsiStyle style = log.isError() ? AnsiStyle.DOUBT : AnsiStyle.GOOD;
    return options.in(style, mask.of(new LogHeadline(log).text()));
  }

  /** Whether the headline scrolls off the terminal. It is then repeated at the end. */
  private boolean isTallerThanScreen() {
    return lines.toString().split("\n", -1).length > options.rows();
  }

  private void exfiltrations() {
    for (SeenExfiltration each : log.seen().exfiltrations()) {
      lines.blank();
      lines.wrapped("  ", mask.of(each.says()));
    }
  }

  /** The report if the text shows no caller. It never guesses. */
  private String nothing() {
    title("This text does not show who called AWS");
    lines.blank();
    if (log.lines() == 0) {
      lines.wrapped("  ", mask.of(log.name()) + " is empty.");
      return lines.toString();
    }
    lines.wrapped(
        "  ",
        "In "
            + TextWriter.counted(log.lines(), "line")
            + " of "
            + mask.of(log.name())
            + " there is no ARN of a caller, no User-Agent and no message of a client that whoami"
            + " knows. Look for the line of the error, or raise the client's log level to debug.");
    log.seen()
        .software()
        .programs()
        .forEach(
            it ->
                lines.wrapped("  ", "It has lines of " + it.inWords(new LinkedHashSet<>()) + "."));
    ofPacked(log.seen()).ifPresent(this::ofMessages);
    return lines.toString();
  }

  private void title(String text) {
    lines.exact(options.in(AnsiStyle.TITLE, text));
  }

  private void identities() {
    List<SeenIdentity> all = log.seen().identities();
    if (all.isEmpty()) {
      title("This text does not show who called AWS");
      return;
    }
    title(all.size() == 1 ? "Who called AWS" : "Who called AWS: " + all.size() + " identities");
    all.stream().limit(MOST_IDENTITIES).forEach(this::identity);
    int more = Math.max(0, all.size() - MOST_IDENTITIES);
    if (more > 0 || log.seen().leftOut() > 0) {
      lines.blank();
      lines.wrapped("  ", more + " more are in --format json" + leftOut() + ".");
    }
  }

  private String leftOut() {
    long leftOut = log.seen().leftOut();
    return leftOut == 0
        ? ""
        : "; " + TextWriter.counted(leftOut, "request") + " by other identities are not listed";
  }

  private void identity(SeenIdentity each) {
    lines.blank();
    AnsiStyle style = ODD.contains(each.kind()) ? AnsiStyle.DOUBT : AnsiStyle.GOOD;
    lines.exact(
        StyledLine.plain("  ")
            .then(options.in(style, each.speaker().words()))
            .then("  " + TextWriter.counted(each.count(), "time") + span(each)));
    lines.exact(INDENT + mask.of(UnknownAccount.shown(each.arn())));
    if (UnknownAccount.isOf(each.arn())) {
      sentence("The text shows no account of AWS: it is masked, missing, or all zeros.");
    }
    if (!each.links().isEmpty()) {
      String links =
          each.links().stream().map(CredentialLink::words).collect(Collectors.joining(", "));
      lines.wrapped(INDENT, "Its credentials came from " + links + ".");
    }
    origin(each, mask).forEach(this::sentence);
    if (!each.issuedTo().isEmpty()) {
      lines.wrapped(
          INDENT, "CloudTrail says that AWS gave its keys to " + mask.of(each.issuedTo()) + ".");
    }
    SessionText.sentences(log.seen().sessions(), each.arn().toString(), mask::of)
        .forEach(this::sentence);
    sentence(each.speaker().says());
    if (each.isHostInContainer()) {
      sentence("A container asked: the User-Agent of its request says so.");
      notProven("why the container has this role.");
    } else {
      notProven(each.speaker().notProven());
    }
  }

  /** The addresses it called from, and the services that called on its behalf. */
  static List<String> origin(SeenIdentity who, IdentifierMask mask) {
    List<String> own = new ArrayList<>(who.addresses());
    own.removeAll(who.services());
    List<String> all = new ArrayList<>();
    if (!own.isEmpty()) {
      all.add("The requests came from " + mask.of(String.join(", ", own)) + ".");
    }
    if (!who.services().isEmpty()) {
      all.add(
          "Services of AWS made requests on behalf of this identity: "
              + String.join(", ", who.services())
              + ".");
    }
    return all;
  }

  private void sentence(String text) {
    if (!text.isEmpty()) {
      lines.wrapped(INDENT, text);
    }
  }

  private void notProven(String text) {
    if (!text.isEmpty()) {
      lines.wrapped(INDENT, "This does not prove " + text);
    }
  }

  private static String span(SeenIdentity each) {
    Optional<String> first = each.first().map(LogTime::words);
    Optional<String> last = each.last().map(LogTime::words);
    if (!first.isPresent()) {
      return "";
    }
    return first.equals(last)
        ? ", at " + first.get()
        : ", " + first.get() + " to " + last.orElse("");
  }

  private void identityChanges() {
    for (IdentityChange each : log.seen().identityChanges()) {
      lines.blank();
      String when = each.at().map(it -> "At " + it.words()).orElse("On line " + each.line());
      lines.wrapped(
          "  ",
          when
              + " the caller changed from "
              + words(each.from())
              + " to "
              + words(each.to())
              + (each.at().isPresent() ? " (line " + each.line() + ")." : "."));
    }
    long more = log.seen().identityChangeCount() - log.seen().identityChanges().size();
    if (more > 0) {
      lines.wrapped("  ", "It changed " + TextWriter.counted(more, "more time") + ".");
    }
  }

  private static String words(SeenIdentity who) {
    return who.speaker().words() + ArnText.roleInWords(who.arn());
  }

  private void clients() {
    List<String> rows = new ClientsSection(log.seen()).rows();
    if (rows.isEmpty()) {
      return;
    }
    lines.blank();
    title(ClientsSection.TITLE);
    lines.blank();
    rows.forEach(it -> lines.wrapped("  ", it));
  }

  /** Warns that another store may have answered, with the same words as S3. */
  static Optional<String> ofStore(SeenIdentities seen) {
    return seen.endpoints()
        .otherStore()
        .map(
            it ->
                seen.endpoints().hasOtherStoreAnswered()
                    ? "One of the answers is not one of S3: it came from "
                        + it
                        + ". There, its own keys and policies count."
                    : "The text names an endpoint of "
                        + it
                        + ", and none of AWS. If that store sent one of these messages, its own"
                        + " keys and policies count.");
  }

  /** Warns that packed text (gzip in base64) was not read completely. */
  static Optional<String> ofPacked(SeenIdentities seen) {
    return seen.isPackedInPart()
        ? Optional.of(
            "A text that is packed in this one was not read to its end: it is cut off, damaged or"
                + " too large. whoami unpacks at most 2 MiB of a text, and 64 MiB in all.")
        : Optional.empty();
  }

  private void ofMessages(String sentence) {
    lines.blank();
    lines.wrapped("  ", sentence);
  }

  /** The meaning of a message, without S3's name if the text shows another store. */
  private String says(KnownMessage message) {
    boolean isOfS3 = message.service().filter(S3::equals).isPresent();
    return isOfS3 && log.seen().endpoints().otherStore().isPresent()
        ? message.says().replaceFirst("^" + S3 + " ", "The store ")
        : message.says();
  }

  private void messages() {
    List<SeenMessage> all = new ArrayList<>(log.seen().messages());
    all.removeIf(it -> it.message().isToldByDenial());
    if (all.isEmpty()) {
      return;
    }
    lines.blank();
    title("What the messages prove");
    ofStore(log.seen()).ifPresent(this::ofMessages);
    for (SeenMessage each : all) {
      lines.blank();
      String times = each.count() == 1 ? "" : ", " + each.count() + " times";
      lines.wrapped("  ", "Line " + each.line() + times + ": " + each.message().words());
      sentence(says(each.message()));
      String not = each.message().notProven();
      notProven(not.substring(0, 1).toLowerCase(Locale.ROOT) + not.substring(1));
    }
  }
}
