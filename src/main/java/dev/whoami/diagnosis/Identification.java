package dev.whoami.diagnosis;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsResult;
import dev.whoami.world.Step;
import java.util.List;

/** The answer of STS about one set of credentials, and the checks that led to it. */
public final class Identification {
  private final StsResult<CallerIdentity> answer;
  private final List<Step> steps;

  public Identification(StsResult<CallerIdentity> answer, List<Step> steps) {
    this.answer = answer;
    this.steps = steps;
  }

  public StsResult<CallerIdentity> answer() {
    return answer;
  }

  public List<Step> steps() {
    return steps;
  }
}
