package dev.whoami.log.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialRecordsTest {
  private static final int SOME = 1000;

  /** A log can begin any number of messages that never end. */
  @Test
  void fewMessagesAreHeldAtTheSameTime() {
    List<String> passed = new ArrayList<>();
    PartialRecords records = new PartialRecords((json, number) -> passed.add(json));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < SOME; i++) {
      String json = "{\"log\":\"a\",\"partial_message\":\"true\",\"partial_id\":\"" + i + "\"}";
      all.add(json);
      records.object(json, i);
      assertThat(all.size() - passed.size()).isLessThanOrEqualTo(100);
    }
    records.end();
    assertThat(passed).isEqualTo(all);
  }
}
