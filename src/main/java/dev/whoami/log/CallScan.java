package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.DeniedCall;
import dev.whoami.log.denial.Exfiltration;
import dev.whoami.log.denial.ExfiltrationNotice;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.text.RecentAnswers;
import dev.whoami.log.trail.TrailFields;
import dev.whoami.log.trail.UserAgent;
import java.util.List;
import java.util.Optional;

/**
 * Reads the calls that AWS itself recorded: events of CloudTrail, lines of an S3 access log,
 * answers of AWS tools about a denied call, and findings of GuardDuty.
 */
final class CallScan {
  private final SeenIdentities seen;
  private final TextScan text;
  private final RecentAnswers<Optional<Arn>> callers = new RecentAnswers<>(CallScan::identity);
  private final RecentAnswers<Optional<LogTime>> times = new RecentAnswers<>(LogTime::in);
  private final RecentAnswers<UserAgent> userAgents = new RecentAnswers<>(UserAgent::of);

  CallScan(SeenIdentities seen, TextScan text) {
    this.seen = seen;
    this.text = text;
  }

  void access(AccessLogLine access, long number) {
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

  /** Adds the caller. The User-Agent shows its client. */
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

  /**
   * Identifies one program: its address, and its client without the parts that change from call to
   * call.
   */
  private static String voice(String address, UserAgent userAgent) {
    return address + " " + userAgent.client();
  }

  void denied(DeniedCall call, long number) {
    Optional<SeenIdentity> caller =
        MaskedCaller.of(call.caller()).flatMap(it -> seen.asked(it, Optional.empty(), "", number));
    seen.denials().add(call.denial(), caller, Optional.empty(), number);
  }

  void exfiltrated(Exfiltration report, long number) {
    Optional<LogTime> at = LogTime.in(report.time());
    Optional<SeenIdentity> whose =
        Arn.parse(report.arn())
            .filter(it -> it.sessionName().filter(name -> !name.isEmpty()).isPresent())
            .flatMap(it -> seen.asked(it, at, "", number));
    whose.ifPresent(it -> it.from(report.address()));
    String address = whose.map(it -> String.join(", ", it.addresses())).orElse("");
    seen.exfiltrated(SeenExfiltration.of(whose, address, report.isInsideAws()));
  }

  void exfiltrated(ExfiltrationNotice notice) {
    seen.exfiltrated(
        SeenExfiltration.ofRole(notice.role(), notice.address(), notice.isInsideAws()));
  }

  /** Empty if the text is the ARN of something that cannot call. */
  private static Optional<Arn> identity(String text) {
    return Arn.parse(text).filter(it -> it.kind() != Arn.Kind.OTHER);
  }

  void event(TrailFields fields, long number) {
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
      made(event, at, userAgent, number);
    }
    if (event.roleDelivery().equals("1.0")) {
      seen.said(KnownMessages.DELIVERED_BY_IMDS_V1, number);
    }
    if (!event.error().isEmpty()) {
      text.message(event.error(), number);
    }
  }

  /** Adds the session that the event created, for a caller without an ARN. */
  private void made(TrailEvent event, Optional<LogTime> at, UserAgent userAgent, long number) {
    callers
        .of(event.madeArn())
        .flatMap(it -> seen.asked(it, at, voice(event.address(), userAgent), number))
        .ifPresent(
            it -> {
              it.by(event.token());
              it.called("", userAgent);
            });
  }
}
