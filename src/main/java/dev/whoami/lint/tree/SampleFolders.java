package dev.whoami.lint.tree;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders and files of examples and of tests below those that a person named, and folders of
 * what is no longer used. Only readers deploy what is declared there, with names of their own, so
 * it does not fail a run. A folder "test" without one of tests in it does not count: it is also the
 * name of an environment.
 */
final class SampleFolders {
  private static final Set<String> SAMPLES =
      new HashSet<>(
          Arrays.asList(
              "archived",
              "deprecated",
              "example",
              "examples",
              "sample",
              "samples",
              "snippets",
              "use-cases",
              "use_cases",
              "smoke-tests",
              "smoke_tests",
              "tests",
              "testdata",
              "test-data",
              "test_data",
              "test-fixtures",
              "fixtures",
              "__tests__",
              "__fixtures__"));

  /** A folder with one of these names in a folder "test" is one of tests. */
  private static final Set<String> KINDS_OF_TESTS =
      new HashSet<>(Arrays.asList("acceptance", "e2e", "integration", "resources", "unit"));

  /**
   * One document that calls itself an example, such as example-task-def.json. A file of Terraform
   * is a part of its folder, whatever it is called.
   */
  private static final Pattern SAMPLE_FILE =
      Pattern.compile("(?i)(?:[^/]*[._-])?(?:example|sample)(?:[._-][^/]*)?\\.(?:json|ya?ml)");

  private final List<String> named;

  private SampleFolders(List<String> named) {
    this.named = named;
  }

  /** Below these, each with a slash last; a folder of samples that a person named is none. */
  static SampleFolders below(List<String> named) {
    return new SampleFolders(named);
  }

  /**
   * The folder of samples that a file lies in, with a slash last, or the file itself where it is a
   * sample; none for other files.
   */
  Optional<String> of(String file) {
    OptionalInt below = named.stream().filter(file::startsWith).mapToInt(String::length).max();
    if (!below.isPresent()) {
      return Optional.empty();
    }
    int end = below.getAsInt();
    String parent = "";
    for (int slash = file.indexOf('/', end); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      String name = file.substring(end, slash);
      boolean isOfTests =
          (KINDS_OF_TESTS.contains(name) && parent.equals("test"))
              || (name.equals("test") && parent.equals("src"));
      if (SAMPLES.contains(name) || isOfTests) {
        return Optional.of(file.substring(0, slash + 1));
      }
      parent = name;
      end = slash + 1;
    }
    return Optional.of(file).filter(SampleFolders::isSample);
  }

  private static boolean isSample(String file) {
    return SAMPLE_FILE.matcher(file.substring(file.lastIndexOf('/') + 1)).matches();
  }

  /**
   * The same of a file of Terraform that calls modules: a folder "test" beside them counts as well,
   * for an environment would lie deeper.
   */
  Optional<String> ofCaller(String file) {
    Optional<String> samples = of(file);
    return samples.isPresent()
        ? samples
        : named.stream().map(it -> it + "test/").filter(file::startsWith).findFirst();
  }
}
