package dev.whoami.e2e;

import dev.whoami.trial.attach.ApplicationTrial;
import java.time.Duration;
import java.util.Optional;

/** Attaches to the process of its first argument as often as the second says. */
public final class AttachAgainMain {
  private AttachAgainMain() {}

  public static void main(String[] arguments) throws Exception {
    long pid = Long.parseLong(arguments[0]);
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      ApplicationTrial.run(pid, Optional.empty(), "us-west-2", Duration.ofSeconds(60));
    }
  }
}
