package dev.whoami.report;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.diagnosis.process.ApplicationIdentity;
import dev.whoami.probe.Source;
import dev.whoami.report.json.ApplicationFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.trial.attach.ApplicationAnswer;
import dev.whoami.trial.attach.ApplicationTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the libraries of a running application answered, for a person and for a program. */
public final class AttachReport {
  private static final String INDENT = "      ";
  private static final String WHAT_IT_IS =
      "This is a trial by the application itself: a new default chain of its own classes, asked"
          + " inside its process. A client or a FileSystem that already runs there may have been"
          + " built with another provider, a profile, or keys of its own, and keeps what it took"
          + " then. AwsCredentials.providerName() of its credentials tells the link by a code: z is"
          + " the container's, 0 the instance metadata's.";
  private static final String JAR_STAYS =
      "Java keeps the agent's jar open in that process, which is deleted: this Java is built in a"
          + " way that whoami does not know.";

  private final long pid;
  private final ApplicationTrial trial;
  private final Diagnosis diagnosis;
  private final RenderOptions options;
  private final List<ApplicationIdentity> identities = new ArrayList<>();

  private AttachReport(
      long pid, ApplicationTrial trial, Diagnosis diagnosis, RenderOptions options) {
    this.pid = pid;
    this.trial = trial;
    this.diagnosis = diagnosis;
    this.options = options;
    trial
        .answers()
        .forEach(it -> identities.add(ApplicationIdentity.of(diagnosis.examination(), it)));
  }

  /** The report that {@code attach} adds to a diagnosis of the same process. */
  public static AttachReport of(
      long pid, ApplicationTrial trial, Diagnosis diagnosis, RenderOptions options) {
    return new AttachReport(pid, trial, diagnosis, options);
  }

  /**
   * 0 if every library found the credentials that were predicted, whatever their identity;
   * otherwise 1.
   */
  public int exitCode() {
    boolean isWell = !identities.isEmpty();
    for (ApplicationIdentity each : identities) {
      isWell &= each.isWell();
    }
    return isWell ? 0 : 1;
  }

  public String text() {
    TextWriter lines = new TextWriter(options.width());
    String java = trial.java().map(it -> ", Java " + it).orElse("");
    String title = "What process " + pid + " itself answers" + java;
    lines.exact(options.in(AnsiStyle.TITLE, title));
    lines.blank();
    if (identities.isEmpty()) {
      lines.wrapped(
          "  ",
          "It has loaded no AWS SDK for Java and no Hadoop S3A so far, so there is no SDK to ask."
              + " Attach again when it has used AWS.");
      return lines.toString();
    }
    identities.forEach(each -> write(each, lines));
    lines.wrapped("  ", WHAT_IT_IS);
    if (!trial.isJarClosed()) {
      lines.blank();
      lines.wrapped("  ", JAR_STAYS);
    }
    return lines.toString();
  }

  private void write(ApplicationIdentity identity, TextWriter lines) {
    ApplicationAnswer answer = identity.answer();
    String title = Client.named(answer.client()).map(Client::title).orElse(answer.client());
    String mark = identity.isWell() ? "" : options.symbol("✗ ", "! ");
    lines.exact("  " + mark + title + answer.version().map(it -> " " + it).orElse(""));
    lines.wrapped(INDENT, who(identity));
    how(answer).ifPresent(it -> lines.wrapped(INDENT, it));
    lines.wrapped(INDENT, "in " + answer.root() + ", loaded by " + answer.loader());
    lines.wrapped(INDENT, predicted(identity));
    lines.blank();
  }

  private String who(ApplicationIdentity identity) {
    ApplicationAnswer answer = identity.answer();
    if (answer.ending() == ApplicationAnswer.Ending.ANONYMOUS) {
      return "anonymous: it would not sign its requests";
    }
    if (answer.ending() == ApplicationAnswer.Ending.NOTHING) {
      return "no credentials"
          + answer.error().map(it -> ": it threw " + it).orElse("")
          + withoutSts(answer);
    }
    if (answer.refusal().isPresent()) {
      return "credentials that STS refuses: " + answer.refusal().get();
    }
    return identity
        .arn()
        .map(Object::toString)
        .orElseGet(() -> "credentials whose owner is not known: STS " + notAsked(answer));
  }

  private static String notAsked(ApplicationAnswer answer) {
    return answer
        .status()
        .map(it -> "answered " + it)
        .orElseGet(
            () ->
                "could not be reached from that process"
                    + answer.unasked().map(it -> " (" + it + ")").orElse(""));
  }

  /** Adds that some providers were left out: they need the SDK's client for STS. */
  private static String withoutSts(ApplicationAnswer answer) {
    return answer.hasSts().orElse(true)
        ? ""
        : "; it has no client for STS on its class path, without which no web identity token and no"
            + " role of a profile works (WHO406)";
  }

  private Optional<String> how(ApplicationAnswer answer) {
    if (!answer.accessKeyId().isPresent()) {
      return Optional.empty();
    }
    String key = "key " + options.keyId(answer.accessKeyId().get());
    String source = answer.source().map(Source::title).map(it -> it + ", ").orElse("");
    String provider = answer.provider().map(it -> "by " + it + ", ").orElse("");
    String code = answer.code().map(it -> "code " + it + ", ").orElse("");
    return Optional.of(source + provider + code + key);
  }

  private static String predicted(ApplicationIdentity identity) {
    Optional<WalkVerdict> predicted = identity.predicted().filter(it -> !it.isUnknown());
    if (!predicted.isPresent()) {
      return "whoami predicts nothing for it from outside";
    }
    String words =
        predicted.get().kind().words() + predicted.get().arn().map(it -> " " + it).orElse("");
    return identity.agrees().orElse(true)
        ? "as predicted from outside: " + words
        : "predicted from outside was another: " + words;
  }

  /** The schema is docs/attach.schema.json. */
  public String json() {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    root.put("pid", pid);
    root.put("java", trial.java());
    root.put("jarClosed", trial.isJarClosed());
    root.put(
        "trials",
        JsonFieldsWriter.array(identities, each -> new ApplicationFields(each, options).json()));
    return root.text();
  }
}
