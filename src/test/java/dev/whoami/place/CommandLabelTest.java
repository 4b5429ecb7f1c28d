package dev.whoami.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.ProcessEntry;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/usr/bin/java -cp a:b -Dx=y org.apache.flume.node.Application -n a"
            + " | java org.apache.flume.node.Application",
        "java -Xmx1g -jar /srv/orders-1.2.jar --password=x | java orders-1.2.jar",
        "python3.11 /srv/worker.py --token abc | python3.11 worker.py",
        "python3 -m flask run | python3 -m flask",
        "python3 -c import_os | python3 -c …",
        "node --inspect server.js | node server.js",
        "sh -c AWS_SECRET_ACCESS_KEY=x | sh -c …",
        "nginx: master process | nginx",
        "-bash | bash",
        "mysqld --password=hunter2 | mysqld",
        "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEY12 | a program whose name is not shown",
        "java -jar /x/wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEY12 | java",
        "python3 /x/wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEY12 | python3"
      })
  void theProgramAndWhatItRunsAreShownAndNoOtherWord(String words, String label) {
    ProcessEntry process = ProcessEntry.of(7, "", List.of(words.split(" ", -1)));
    assertThat(CommandLabel.of(process)).isEqualTo(label);
  }
}
