package dev.whoami.place.library;

import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.process.ProgramNames;
import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The gems of a Ruby program, by their specifications. First the folders that GEM_HOME, GEM_PATH
 * and BUNDLE_PATH name and what Bundler put beside the program; next those of its Ruby. If there
 * are several versions, Ruby loads the one in Gemfile.lock, otherwise the newest.
 *
 * @see <a href="https://guides.rubygems.org/command-reference/#gem-environment">RubyGems: gem
 *     environment</a>
 */
final class RubyLibraries implements LibraryFinder {
  private static final ProgramNames RUBY =
      ProgramNames.of("ruby#", "puma*", "unicorn*", "sidekiq*", "fluentd*", "td-agent*", "rails");
  private static final Alphabet VERSION = Alphabet.of("A-Za-z0-9_.");
  private static final LazyPattern SPECIFICATION =
      LazyPattern.of("(aws-sdk-core|aws-sdk)-(\\d[\\w.]*)\\.gemspec");
  private static final LazyPattern GEMS = LazyPattern.of("(/.*)/(gems|extensions)/.*\\.so");
  private static final LazyPattern LOCKED =
      LazyPattern.of("(?m)^ {4}aws-sdk-core \\((\\d[\\w.]*)\\)$");
  private static final List<String> USUAL =
      Arrays.asList(
          "/usr/local/bundle",
          "/usr/local/lib/ruby/gems",
          "/usr/lib/ruby/gems",
          "/var/lib/gems",
          "/usr/share/rubygems-integration",
          "/opt/fluent/lib/ruby/gems",
          "/opt/td-agent/lib/ruby/gems");

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    if (!process.isNamed(RUBY)) {
      return new ArrayList<>();
    }
    Set<String> homes = new LinkedHashSet<>();
    for (String name : new String[] {"GEM_HOME", "GEM_PATH", "BUNDLE_PATH"}) {
      process
          .env(name)
          .ifPresent(
              path -> {
                for (String each : path.split(":", -1)) {
                  homes.add(process.absolute(each));
                }
              });
    }
    homes.add(process.absolute("vendor/bundle/ruby"));
    for (String each : process.mappedFiles()) {
      Matcher matcher = GEMS.matcher(each);
      if (matcher.matches()) {
        homes.add(matcher.group(1));
      }
    }
    homes.addAll(USUAL);
    Matcher locked = LOCKED.matcher(files.bytes(process.absolute("Gemfile.lock")).text());
    Optional<String> version =
        locked.find() ? Optional.of(locked.group(1)) : Optional.<String>empty();
    List<Library> all = new ArrayList<>();
    homes.forEach(home -> all.addAll(in(home, files)));
    List<Library> found = new ArrayList<>();
    loaded(all, version).ifPresent(it -> found.add(it.foundBy(FoundBy.PACKAGES, process.pid())));
    return found;
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    USUAL.forEach(home -> found.addAll(in(home, files)));
    return found;
  }

  private static Optional<Library> loaded(List<Library> all, Optional<String> locked) {
    Optional<Library> named =
        all.stream()
            .filter(it -> it.version().map(Object::toString).equals(locked))
            .filter(it -> locked.isPresent())
            .findFirst();
    return named.isPresent()
        ? named
        : all.stream()
            .filter(it -> it.version().isPresent())
            .reduce((one, two) -> isNewer(two, one) ? two : one);
  }

  private static boolean isNewer(Library one, Library other) {
    return one.version().get().compareTo(other.version().get()) > 0;
  }

  /**
   * The gems in the folder itself, and in the folders below it whose names are versions of Ruby.
   */
  private static List<Library> in(String home, BoundedFiles files) {
    List<Library> found = new ArrayList<>(specified(home, files));
    for (String name : files.list(home).names()) {
      if (isVersion(name) || name.equals("all") || name.equals("ruby")) {
        found.addAll(specified(Paths.in(home, name), files));
      }
    }
    return found;
  }

  private static boolean isVersion(String name) {
    return VERSION.spells(name) && Character.isDigit(name.charAt(0));
  }

  private static List<Library> specified(String home, BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    String folder = Paths.in(home, "specifications");
    for (String name : files.list(folder).names()) {
      Matcher matcher = SPECIFICATION.matcher(name);
      // In version 3, the gem aws-sdk only names the others.
      if (matcher.matches()) {
        found.add(
            Library.of(
                LibraryMarks.in(LibraryMark.Registry.RUBYGEMS).client("aws-sdk-core"),
                matcher.group(1),
                Optional.of(matcher.group(2)),
                Paths.in(folder, name)));
      }
    }
    return found;
  }
}
