package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.hadoop.CredentialStore;
import dev.whoami.hadoop.Property;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** Keys in the settings of S3A, or in a credential store, override an available role. */
public final class HadoopKeysShadowRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Optional<Observation> role = role(x);
    return role.flatMap(
        it ->
            Installations.finding(
                j, HadoopKeysShadowRole::concerns, diagnosis -> finding(diagnosis, it, x)));
  }

  private static Optional<Observation> role(Examination x) {
    for (Source each : new Source[] {Source.WEB_IDENTITY, Source.CONTAINER}) {
      if (x.seen().outcomeOf(each).isConfigured()) {
        return Optional.of(x.seen().of(each));
      }
    }
    return Optional.of(x.seen().of(Source.INSTANCE_METADATA)).filter(it -> it.outcome().isFound());
  }

  private static boolean concerns(HadoopDiagnosis diagnosis) {
    return (diagnosis.takes(Source.S3A_SETTINGS) && !SessionKeysUnusable.concerns(diagnosis))
        || isStoreFirst(diagnosis);
  }

  /** Only Hadoop can open a store, so whoami knows only the names of its keys. */
  private static boolean isStoreFirst(HadoopDiagnosis diagnosis) {
    return diagnosis
        .walk()
        .flatMap(walk -> walk.obstacle())
        .filter(it -> it.source() == Source.HADOOP_CREDENTIAL_STORE)
        .filter(it -> it.outcome().has(Fault.NOT_RUN))
        .isPresent();
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Observation role, Examination x) {
    boolean store = isStoreFirst(diagnosis);
    Observation keys =
        diagnosis.seen().of(store ? Source.HADOOP_CREDENTIAL_STORE : Source.S3A_SETTINGS);
    Finding finding =
        Finding.of(
                Installations.title(diagnosis)
                    + " takes its keys from "
                    + (store ? "a credential store" : origin(diagnosis))
                    + ", before every role: the "
                    + role.source().title()
                    + " source is never asked.")
            .because(keys.evidence())
            .because(role.evidence());
    finding =
        x.identityOf(keys)
            .flatMap(it -> it.answer().value())
            .map(it -> "STS: the key is of " + it.arn())
            .map(finding::because)
            .orElse(finding);
    return finding.remedy(
        store
            ? Remedy.of(
                    "Delete the keys in it, or remove the store from the settings that name it:")
                .fix(Fix.of("WHO608", "delete-keys").with("store", shown(diagnosis)))
            : Remedy.of(
                "Remove fs.s3a.access.key, fs.s3a.secret.key and fs.s3a.session.token there, and"
                    + " delete the key in IAM: anyone who can read that file has it."));
  }

  private static String shown(HadoopDiagnosis diagnosis) {
    return diagnosis.settings().stores().stream()
        .findFirst()
        .map(CredentialStore::shown)
        .map(ShellWord::of)
        .orElse("STORE");
  }

  private static String origin(HadoopDiagnosis diagnosis) {
    return diagnosis
        .settings()
        .of("fs.s3a.access.key")
        .map(Property::origin)
        .orElse("its settings");
  }
}
