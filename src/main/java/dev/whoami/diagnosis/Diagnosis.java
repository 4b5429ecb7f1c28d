package dev.whoami.diagnosis;

import dev.whoami.world.work.Crash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole result: the examination, the verdict and the findings. */
public final class Diagnosis {
  private final Examination examination;
  private final Verdict verdict;
  private final @Nullable Fallback fallback;
  private final List<Expectation> expectations;
  private final TerraformProvider terraform;
  private final List<Finding> findings;
  private final Instant at;
  private final long elapsedMillis;

  public Diagnosis(Judgement judgement, List<Finding> findings, Instant at, long elapsedMillis) {
    this.examination = judgement.ofSubject();
    this.verdict = judgement.answer();
    this.fallback = judgement.fallback().orElse(null);
    this.expectations = judgement.expectations();
    this.terraform = judgement.terraform();
    this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
    this.at = at;
    this.elapsedMillis = elapsedMillis;
  }

  private Diagnosis(Diagnosis other, List<Finding> findings) {
    this.examination = other.examination;
    this.verdict = other.verdict;
    this.expectations = other.expectations;
    this.terraform = other.terraform;
    this.fallback = other.fallback;
    this.findings = Collections.unmodifiableList(findings);
    this.at = other.at;
    this.elapsedMillis = other.elapsedMillis;
  }

  /** The same diagnosis, with WHO001 for bugs that ended a part of its report. */
  public Diagnosis withCrashes(List<Crash> crashes) {
    List<Finding> more = new ArrayList<>(findings);
    for (int i = 0; i < more.size(); i++) {
      if (more.get(i).isOfACrash()) {
        more.set(i, CrashFinding.withMore(more.get(i), crashes));
        return new Diagnosis(this, more);
      }
    }
    more.add(0, CrashFinding.of(crashes));
    return new Diagnosis(this, more);
  }

  /** The same diagnosis, with fixes that start whoami by that command. */
  public Diagnosis startedBy(String command) {
    List<Finding> named = new ArrayList<>();
    findings.forEach(it -> named.add(it.with("whoami", command)));
    return new Diagnosis(this, named);
  }

  public Examination examination() {
    return examination;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The fallback of the requested client in this run, if there was one. */
  Optional<Fallback> fallback() {
    return Optional.ofNullable(fallback);
  }

  public List<Expectation> expectations() {
    return expectations;
  }

  /** The findings. The worst comes first, and each cause comes before its consequences. */
  public List<Finding> findings() {
    return findings;
  }

  /** The findings that no other finding causes. */
  public List<Finding> causes() {
    List<Finding> causes = new ArrayList<>(findings);
    causes.removeIf(it -> it.cause().isPresent());
    return causes;
  }

  /** The consequences of a finding, direct or through another consequence. */
  public List<Finding> consequencesOf(Finding cause) {
    List<Finding> consequences = new ArrayList<>();
    int next = findings.indexOf(cause) + 1;
    while (next < findings.size() && findings.get(next).cause().isPresent()) {
      consequences.add(findings.get(next++));
    }
    return consequences;
  }

  /** The findings that concern Hadoop, and those that say that a part of the report is missing. */
  public List<Finding> hadoopFindings() {
    return findings.stream()
        .filter(it -> it.isOfHadoop() || it.isOfIncompleteRun())
        .collect(Collectors.toList());
  }

  /** The findings that concern the programs whose configuration was read. */
  public List<Finding> programFindings() {
    return findings.stream()
        .filter(it -> it.isOfProgram() || it.isOfIncompleteRun())
        .collect(Collectors.toList());
  }

  /** Which Terraform provider the fixes use. */
  public TerraformProvider terraform() {
    return terraform;
  }

  public Roles roles() {
    return new Roles(examination, verdict);
  }

  public Instant at() {
    return at;
  }

  /** How long it took, in milliseconds. */
  public long elapsedMillis() {
    return elapsedMillis;
  }

  /** Whether no finding is an error and every expectation holds. */
  public boolean isGood() {
    return findings.stream().noneMatch(Finding::isError)
        && expectations.stream().allMatch(Expectation::holds);
  }

  /** The exit code of the process: 0 if the diagnosis is good, and 1 otherwise. */
  public int exitCode() {
    return isGood() ? 0 : 1;
  }

  /** The exit code: 1 if an error concerns a program whose configuration was read. */
  public int programExitCode() {
    return programFindings().stream().anyMatch(Finding::isError) ? 1 : 0;
  }

  /** The exit code: 1 if an error concerns Hadoop, or S3A did not do what its walk predicts. */
  public int hadoopExitCode() {
    boolean isGood = hadoopFindings().stream().noneMatch(Finding::isError);
    return isGood && examination.isHadoopAsPredicted() ? 0 : 1;
  }
}
