package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.hadoop.Flume;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.Jar;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** bin/flume-ng empties HADOOP_CLASSPATH, so that the jars of S3A are missing. */
public final class ClassPathBlanked implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.findingOfAny(j, ClassPathBlanked::concerns, ClassPathBlanked::finding);
  }

  /** If S3A is on the class path in another way, nothing is lost. */
  private static boolean concerns(HadoopDiagnosis diagnosis) {
    Installation its = diagnosis.installation();
    return its.flume().filter(Flume::isClassPathCleared).isPresent()
        && !its.s3aJar().filter(Jar::isLoaded).isPresent();
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    Installation its = diagnosis.installation();
    String home = its.home();
    Optional<String> jar = its.s3aJar().map(Jar::path);
    String folder = jar.map(it -> it.substring(0, it.lastIndexOf('/'))).orElse("FOLDER");
    Finding finding =
        Finding.of(
                "Flume in "
                    + home
                    + " never loads the jars in HADOOP_CLASSPATH: bin/flume-ng clears that variable"
                    + " before it asks the hadoop command for its class path. The S3A jars are"
                    + " nowhere else on its class path, so an s3a:// path fails.")
            .because("HADOOP_CLASSPATH is set and exported")
            .because(home + "/bin/flume-ng has: local HADOOP_CLASSPATH=\"\"");
    finding =
        jar.map(it -> it + ": not on Flume's class path").map(finding::because).orElse(finding);
    return finding
        .remedy(
            Remedy.of("Add the jars to FLUME_CLASSPATH, in flume-env.sh in Flume's conf folder:")
                .fix(Fix.of("WHO611", "class-path").with("folder", folder)))
        .remedy(
            Remedy.of("Or put them where Flume looks:")
                .fix(Fix.of("WHO611", "plugin").with("home", home).with("folder", folder)))
        .remedy(Remedy.of("With Hadoop 3, HADOOP_OPTIONAL_TOOLS=hadoop-aws also works."));
  }
}
