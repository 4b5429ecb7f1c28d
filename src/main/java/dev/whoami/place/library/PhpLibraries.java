package dev.whoami.place.library;

import dev.whoami.aws.JsonFields;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.process.ProgramNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The SDK for PHP, by what Composer writes down of each package that it installs: beside the
 * program, and in the usual folders of an image with a web server.
 *
 * @see <a href="https://getcomposer.org/doc/01-basic-usage.md">Composer: basic usage</a>
 */
final class PhpLibraries implements LibraryFinder {
  private static final ProgramNames PHP = ProgramNames.of("php*", "apache2", "httpd", "frankenphp");
  private static final List<String> USUAL =
      Arrays.asList("/var/www/html", "/var/www", "/app", "/srv/app");
  private static final String SDK = "aws/aws-sdk-php";

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    if (!process.isNamed(PHP)) {
      return new ArrayList<>();
    }
    Set<String> folders = new LinkedHashSet<>();
    folders.add(process.cwd());
    if (process.word(1).endsWith(".php")) {
      folders.add(Paths.parent(process.absolute(process.word(1))));
    }
    folders.addAll(USUAL);
    List<Library> found = new ArrayList<>();
    for (String folder : folders) {
      in(folder, files).ifPresent(it -> found.add(it.foundBy(FoundBy.PACKAGES, process.pid())));
    }
    return found;
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    return Collections.emptyList();
  }

  private static Optional<Library> in(String folder, BoundedFiles files) {
    String path = Paths.in(folder, "vendor/composer/installed.json");
    JsonNode packages =
        JsonFields.of(files.bytes(path).text()).map(fields -> fields.get("packages")).orElse(null);
    if (packages == null || !packages.isArray()) {
      return Optional.empty();
    }
    for (JsonNode each : packages.asArray()) {
      if (each.isObject()
          && JsonFields.text(each.asObject(), "name").filter(SDK::equals).isPresent()) {
        return Optional.of(
            Library.of(
                LibraryMarks.in(LibraryMark.Registry.PACKAGIST).client(SDK),
                SDK,
                JsonFields.text(each.asObject(), "version"),
                Paths.in(folder, "vendor/aws/aws-sdk-php")));
      }
    }
    return Optional.empty();
  }
}
