package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.hadoop.CredentialStore;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import dev.whoami.trial.HadoopFault;
import dev.whoami.trial.HadoopTrial;
import java.util.Optional;

/** A configured credential store cannot be read: S3A stops there. */
public final class CredentialStoreUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(
        j, CredentialStoreUnreadable::concerns, CredentialStoreUnreadable::finding);
  }

  private static boolean concerns(HadoopDiagnosis diagnosis) {
    Outcome store = diagnosis.seen().outcomeOf(Source.HADOOP_CREDENTIAL_STORE);
    boolean unread = store.has(Fault.FILE_DENIED) || store.has(Fault.FILE_UNREADABLE);
    return (unread && diagnosis.asks(Source.HADOOP_CREDENTIAL_STORE))
        || trial(diagnosis).isPresent();
  }

  private static Optional<HadoopTrial> trial(HadoopDiagnosis diagnosis) {
    return diagnosis
        .trial()
        .filter(it -> it.fault().filter(HadoopFault.STORE_UNREADABLE::equals).isPresent());
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    Finding finding =
        Finding.of(
                Installations.title(diagnosis)
                    + " has a credential store that cannot be read. S3A stops there: it opens no"
                    + " s3a:// path, whatever role there is.")
            .because(diagnosis.seen().of(Source.HADOOP_CREDENTIAL_STORE).evidence());
    finding = trial(diagnosis).flatMap(HadoopTrial::says).map(finding::because).orElse(finding);
    Optional<String> path =
        diagnosis.settings().stores().stream()
            .filter(it -> it.problem().isPresent())
            .findFirst()
            .flatMap(CredentialStore::path);
    boolean denied =
        diagnosis.seen().outcomeOf(Source.HADOOP_CREDENTIAL_STORE).has(Fault.FILE_DENIED);
    Remedy mend =
        denied
            ? Remedy.of("Let the user who runs the program read it (group 1000, for example):")
                .fix(Fix.of("WHO610", "let-read").with("file", word(path)))
            : Remedy.of(
                    "Create the store again, or give the program its password: in the file that"
                        + " hadoop.security.credstore.java-keystore-provider.password-file names,"
                        + " or in HADOOP_CREDSTORE_PASSWORD.")
                .fix(Fix.of("WHO610", "list").with("store", store(diagnosis)));
    return finding
        .remedy(mend)
        .remedy(
            Remedy.of(
                "Or, to use a role instead, remove the store from"
                    + " hadoop.security.credential.provider.path and"
                    + " fs.s3a.security.credential.provider.path."));
  }

  private static String word(Optional<String> path) {
    return path.map(ShellWord::of).orElse("STORE");
  }

  private static String store(HadoopDiagnosis diagnosis) {
    return diagnosis.settings().stores().stream()
        .filter(it -> it.problem().isPresent())
        .findFirst()
        .map(CredentialStore::shown)
        .map(ShellWord::of)
        .orElse("STORE");
  }
}
