package dev.whoami.config;

import dev.whoami.place.library.Paths;
import java.util.List;
import java.util.Optional;

/**
 * The catalogs of a Trino: every properties file of its catalog folder. Its own configuration names
 * that folder; by default it is "catalog" beside the configuration.
 *
 * @see <a href="https://trino.io/docs/current/installation/deployment.html">Trino: deployment</a>
 */
final class TrinoCatalogs implements ConfigPlaces {
  private static final int MOST = 64;
  private static final String FOLDER = "catalog.config-dir";

  @Override
  public List<String> filesOf(ProgramProcess process) {
    String config = process.absolute(process.flag("config").orElse("/etc/trino/config.properties"));
    String beside = Paths.in(Paths.parent(config), "catalog");
    return process.files(
        process.absolute(folderIn(config, process).orElse(beside)), ".properties", MOST);
  }

  private static Optional<String> folderIn(String config, ProgramProcess process) {
    String text = process.its().file(config).text();
    try {
      List<ConfigSection> all = PropertiesSections.parse(text);
      return all.get(0).value(FOLDER);
    } catch (UnreadableConfigException malformed) {
      return Optional.empty();
    }
  }
}
