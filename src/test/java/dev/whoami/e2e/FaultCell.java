package dev.whoami.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.e2e.FaultTable.Expected;
import java.util.EnumSet;
import java.util.Set;

/** A fault at an endpoint, and what has to come of it. */
record FaultCell(FaultyEndpoint endpoint, ReplyFault fault, Expected expected) {
  private static final Set<ReplyFault> SILENCES =
      EnumSet.of(
          ReplyFault.DROPPED, ReplyFault.SILENT, ReplyFault.DRIPPING, ReplyFault.DRIPPING_HEAD);

  /**
   * Whether a run that said something else may have missed an answer on a busy machine, so that it
   * is to be made again. It was cut short where a run should not be; an endpoint was late that this
   * cell has answer; or the SDK itself got less than it should. That the SDK got more is never
   * late.
   */
  boolean mayHaveMissedAnAnswer(JarRun jarRun) {
    Set<String> said = jarRun.codes();
    if (said.contains("WHO003") && !expected.codes().contains("WHO003")) {
      return true;
    }
    return said.contains("WHO002") ? !tookTheFault(jarRun) : wasLate(jarRun);
  }

  /** Whether the SDK has keys from where the table says that there are none to be had. */
  private boolean tookTheFault(JarRun jarRun) {
    JsonObject trial = jarRun.trial();
    return expected.outcome().startsWith("FAILED")
        && !trial.get("source").isJsonNull()
        && trial.get("source").getAsString().equals(endpoint.source());
  }

  /** Beside a silence, which is late in each run, only what another endpoint did counts. */
  private boolean wasLate(JarRun jarRun) {
    if (!SILENCES.contains(fault)) {
      return jarRun.json().toString().contains("did not answer in time");
    }
    boolean isOtherLate = false;
    for (JsonElement each : jarRun.json().getAsJsonArray("sources")) {
      JsonObject source = each.getAsJsonObject();
      boolean isOther = !source.get("source").getAsString().equals(endpoint.source());
      isOtherLate |= isOther && source.get("fault").toString().equals("\"TIMED_OUT\"");
    }
    boolean isStsLate = jarRun.codes().contains("WHO502") && !expected.codes().contains("WHO502");
    return isOtherLate || isStsLate;
  }

  @Override
  public String toString() {
    return fault.kebabName() + " at " + endpoint.kebabName();
  }
}
