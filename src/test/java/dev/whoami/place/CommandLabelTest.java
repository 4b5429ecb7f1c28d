package dev.whoami.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.process.ProcessEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLabelTest {
  /** VALUE is a password in a place where an option has its value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "python3 -X VALUE",
        "python3 -W VALUE",
        "python3 -uX VALUE",
        "python2 -Q VALUE",
        "python3 --check-hash-based-pycs VALUE",
        "python3 --new-option VALUE",
        "pypy3 --jit VALUE",
        "python3 -y VALUE",
        "python3 - VALUE",
        "node -r VALUE",
        "node --require VALUE",
        "node --env-file VALUE",
        "node -C VALUE",
        "node --import VALUE",
        "node --title VALUE",
        "node --inspect-port VALUE",
        "node --new-option VALUE",
        "node --max-old-space-size VALUE",
        "node -p VALUE",
        "node -e VALUE",
        "node -pe VALUE",
        "node --print VALUE",
        "node --eval VALUE",
        "node --eval=VALUE VALUE",
        "node --no-warnings --env-file VALUE",
        "perl -I VALUE",
        "perl -E VALUE",
        "perl -M VALUE",
        "perl -lne VALUE",
        "perl -0777ne VALUE",
        "perl -CSe VALUE",
        "perl -d VALUE",
        "perl -eVALUE",
        "perl -we VALUE VALUE",
        "ruby -r VALUE",
        "ruby -I VALUE",
        "ruby -E VALUE",
        "ruby -C VALUE",
        "ruby -ne VALUE",
        "ruby --encoding VALUE",
        "ruby --new-option VALUE",
        "ruby -W2 -r VALUE",
        "php -d VALUE",
        "php -r VALUE",
        "php -B VALUE",
        "php -R VALUE",
        "php -E VALUE",
        "php -c VALUE",
        "php -S VALUE",
        "php -z VALUE",
        "php --run VALUE",
        "php -- VALUE",
        "php --new-option VALUE",
        "php --run=VALUE VALUE",
        "sh -c VALUE",
        "sh -ec VALUE",
        "bash --rcfile VALUE",
        "sh -s VALUE",
        "java -cp VALUE",
        "java --enable-native-access VALUE",
        "java --source VALUE",
        "java --add-modules VALUE",
        "java --new-option VALUE",
        "java -p VALUE",
        "java -newoption VALUE"
      })
  void theValueOfAnOptionIsNotShown(String words) {
    assertThat(label(words)).doesNotContain("VALUE");
    assertThat(label(words + " script")).doesNotContain("VALUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python3 -u -X dev -W error /srv/worker.py | python3 worker.py",
        "python3 -Im flask run | python3 -m flask",
        "python3 -mflask | python3 -m flask",
        "python3 -- worker.py | python3 worker.py",
        "node --max-old-space-size=4096 -r dotenv/config server.js | node server.js",
        "node --env-file .env --watch server.js | node server.js",
        "node --unknown=x server.js | node server.js",
        "node -pe code | node -p …",
        "perl -w -I lib -MStrict script.pl | perl script.pl",
        "perl -lane code | perl -e …",
        "perl -i.bak -ne code | perl -e …",
        "ruby -W:no-deprecated -W0 -Ilib -r bundler/setup bin/rails server | ruby rails",
        "php -d memory_limit=1G -q artisan queue:work | php artisan",
        "php -r code | php -r …",
        "java --enable-native-access ALL --source 21 Main.java | java Main.java",
        "java -server -verbose:gc -ea:com.example... -XX:+UseG1GC org.x.Main | java org.x.Main"
      })
  void whatIsRunIsFoundBehindOptionsWithValues(String words, String label) {
    assertThat(label(words)).isEqualTo(label);
  }

  /** The file "opts" has options, "run" names the program, and "none" cannot be read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java @opts org.x.Main | java org.x.Main",
        "java @run secret.Word | java orders.jar",
        "java @opts @none org.x.Main | java",
        "java @none -jar orders.jar | java orders.jar"
      })
  void anArgumentFileIsReadForTheProgram(String words, String label) {
    Map<String, String> files = Map.of("opts", "-Xmx1g -Dx=y", "run", "-jar /srv/orders.jar");
    assertThat(CommandLabel.of(process(words), path -> Optional.ofNullable(files.get(path))))
        .isEqualTo(label);
  }

  private static String label(String words) {
    return CommandLabel.of(process(words));
  }

  private static ProcessEntry process(String words) {
    return ProcessEntry.of(7, "", List.of(words.split(" ", -1)));
  }

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
    assertThat(label(words)).isEqualTo(label);
  }
}
