package dev.whoami.trial;

import dev.whoami.world.program.ProgramReply;
import java.time.Duration;
import java.util.Optional;

/** The result of an external client's trial, from the reply of its program. */
final class ExternalClientTrial {
  /**
   * From this exit code up to AFTER_SIGNALS, the number is that of a signal. The AWS CLI's own
   * codes are above.
   */
  private static final int SIGNALS = 128;

  private static final int AFTER_SIGNALS = 193;

  private static final String SEARCHED =
      "; what other users can write, and what variables add, is left out";

  private final ExternalClient client;
  private final ProgramReply reply;
  private final AnswerLine answer;

  ExternalClientTrial(ExternalClient client, ProgramReply reply) {
    this.client = client;
    this.reply = reply;
    this.answer = AnswerLine.in(reply.output());
  }

  /** The trial of a program that had this time limit. */
  Trial within(Duration limit) {
    String program = client.setup().program();
    switch (reply.ending()) {
      case EXITED:
        return exited();
      case STILL_RUNNING:
        return answer.isComplete() ? exited() : stopped(limit);
      case MISSING:
        return Trial.notRun("no " + program + " here");
      case TOO_LARGE:
        return Trial.notRun(program + " printed more than 64 KiB, which was not read");
      default:
        return Trial.notRun(program + " could not be run: there is no sh here");
    }
  }

  private Trial stopped(Duration limit) {
    String seconds = limit.toMillis() / 1000 + "." + limit.toMillis() % 1000 / 100;
    String why = "still running after " + seconds + " s";
    return Trial.stopped(answer.version().orElse(null), why);
  }

  private Trial exited() {
    Optional<String> version = answer.version();
    if (!version.isPresent()) {
      return answer.tellsOfNoLibrary()
          ? Trial.notRun(
              client.setup().program() + " has no " + client.setup().library() + SEARCHED)
          : unreadable();
    }
    if (!version.get().startsWith(client.setup().versions())) {
      String other =
          " here is version " + version.get() + ", not " + client.setup().versions() + "x";
      return Trial.notRun(client.setup().program() + other);
    }
    return answer.isComplete() ? answered(version.get()) : silent(version.get());
  }

  private Trial answered(String version) {
    if (answer.hasKeys()) {
      return Trial.found(version, answer.accessKeyId().orElse(null));
    }
    return Trial.nothing(
        version, answer.tellsOfNoKeys() ? Trial.NO_CREDENTIALS : answer.errorClass());
  }

  /** The library was found, and the program ended without an answer from it. */
  private Trial silent(String version) {
    int code = reply.exitCode();
    boolean wasKilled = code >= SIGNALS && code < AFTER_SIGNALS;
    return code == 0 || wasKilled
        ? unreadable()
        : Trial.nothing(version, client.setup().program() + " ended with " + code);
  }

  private Trial unreadable() {
    String ended = " ended with " + reply.exitCode() + " and gave no answer that can be read";
    return Trial.notRun(client.setup().program() + ended);
  }
}
