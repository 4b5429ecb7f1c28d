package dev.whoami.lint.model.token;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;

/** An event that certainly starts a job of a pipeline, and the token that the job has then. */
public final class JobEvent implements Declared {
  private final String words;
  private final PipelineJob job;

  private JobEvent(String words, PipelineJob job) {
    this.words = words;
    this.job = job;
  }

  /** With the event in words, and the job with no other subjects than it has then. */
  public static JobEvent of(String words, PipelineJob job) {
    return new JobEvent(words, job);
  }

  @Override
  public SourceLocation at() {
    return job.at();
  }

  @Override
  public boolean isAcrossFiles() {
    return true;
  }

  /** As the subject of a sentence: "a pull request". */
  public String words() {
    return words;
  }

  public PipelineJob job() {
    return job;
  }
}
