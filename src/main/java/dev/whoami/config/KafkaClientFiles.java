package dev.whoami.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files with which a JVM signs in to Kafka: the file of its login modules, and the properties
 * files of Kafka's tools and Kafka Connect.
 *
 * @see <a href="https://kafka.apache.org/documentation/#security_sasl_jaasconfig">Kafka: JAAS
 *     configuration</a>
 */
final class KafkaClientFiles implements ConfigPlaces {
  @Override
  public List<String> filesOf(ProgramProcess process) {
    List<String> files = new ArrayList<>();
    process.flag("java.security.auth.login.config").map(SpringFiles::path).ifPresent(files::add);
    files.addAll(
        process.options(
            "--command-config",
            "--producer.config",
            "--consumer.config",
            "--producer-config",
            "--consumer-config",
            "--admin.config"));
    if (process.program().startsWith("org.apache.kafka.connect.")) {
      files.addAll(process.wordsEnding(".properties"));
    }
    return Collections.unmodifiableList(files);
  }
}
