package dev.whoami.lint.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowEventsTest {
  private static Node map(String name, Node value) {
    return Node.map(1, Map.of(name, value));
  }

  private static Set<String> ofPush(String filter, String... names) {
    List<Node> all = new ArrayList<>();
    for (String each : names) {
      all.add(Node.text(1, each));
    }
    return WorkflowEvents.of(map("push", map(filter, Node.list(1, all)))).contexts();
  }

  @Test
  void aFilterOnBranchesLeavesTagsOut() {
    assertThat(ofPush("branches", "main")).containsExactly("ref:refs/heads/main");
    assertThat(ofPush("tags", "v1")).containsExactly("ref:refs/tags/v1");
    assertThat(ofPush("branches-ignore", "main")).containsExactly("ref:refs/heads/*");
  }

  @Test
  void aPatternAndVeryManyNamesAreForAny() {
    String[] names = new String[101];
    for (int i = 0; i < names.length; i++) {
      names[i] = "b" + i;
    }
    assertThat(ofPush("branches", names)).containsExactly("ref:refs/heads/*");
    assertThat(ofPush("branches", "release/**")).containsExactly("ref:refs/heads/*");
  }

  /** The printed fix names the first one. */
  @Test
  void aWorkflowThatIsCalledMayRunOnAnyAndBranchesComeFirst() {
    WorkflowEvents called = WorkflowEvents.of(Node.text(1, "workflow_call"));
    assertThat(called.isCalled()).isTrue();
    assertThat(called.contexts())
        .containsExactly("ref:refs/heads/*", "ref:refs/tags/*", "pull_request");
  }
}
