package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.world.file.JceksFile;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.ShownSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Lists the aliases of the credential stores that a setting names. It needs no password and opens
 * no entry, which only Hadoop's own classes can do.
 */
final class StoreReader {
  private final BoundedFiles files;
  private final String setting;

  StoreReader(BoundedFiles files, String setting) {
    this.files = files;
    this.setting = setting;
  }

  CredentialStore read(String address) {
    String shown = ShownSettings.of(S3Names.HADOOP_STORES, address);
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException malformed) {
      return unread(
          shown, Optional.empty(), ConfigProblem.Kind.STORE_UNREADABLE, "is not an address");
    }
    String scheme = String.valueOf(uri.getScheme());
    Optional<String> path = Optional.ofNullable(uri.getPath()).filter(it -> it.startsWith("/"));
    boolean isJceks = scheme.equals("jceks") || scheme.equals("localjceks");
    boolean isFile = "file".equals(uri.getAuthority()) || scheme.startsWith("local");
    if (!isJceks || !isFile || !path.isPresent()) {
      return unread(shown, Optional.empty(), ConfigProblem.Kind.STORE_NOT_LOCAL, elsewhere(scheme));
    }
    return list(shown, path.get(), files.bytes(path.get()));
  }

  private static String elsewhere(String scheme) {
    return scheme.endsWith("bcfks")
        ? "is of a kind that only Hadoop's own classes can read"
        : "is not a file of this machine, so its aliases are not known";
  }

  private CredentialStore list(String shown, String path, Reading bytes) {
    switch (bytes.status()) {
      case PRESENT:
        return list(shown, path, bytes.text());
      case MISSING:
        return unread(shown, Optional.of(path), ConfigProblem.Kind.STORE_MISSING, bytes.why());
      case DENIED:
        return unread(shown, Optional.of(path), ConfigProblem.Kind.STORE_DENIED, bytes.why());
      case TOO_LARGE:
        return unread(shown, Optional.of(path), ConfigProblem.Kind.STORE_TOO_LARGE, bytes.why());
      default:
        return unread(shown, Optional.of(path), ConfigProblem.Kind.STORE_UNREADABLE, bytes.why());
    }
  }

  private CredentialStore list(String shown, String path, String bytes) {
    try {
      List<String> aliases = new ArrayList<>();
      for (String alias : JceksFile.aliases(bytes.getBytes(StandardCharsets.ISO_8859_1))) {
        aliases.add(Redaction.word(alias));
      }
      Collections.sort(aliases);
      return CredentialStore.listed(shown, path, aliases);
    } catch (IOException damaged) {
      return unread(
          shown,
          Optional.of(path),
          ConfigProblem.Kind.STORE_UNREADABLE,
          "is damaged, or is not a key store");
    }
  }

  private CredentialStore unread(
      String shown, Optional<String> path, ConfigProblem.Kind kind, String clause) {
    return CredentialStore.unread(
        shown, path, new ConfigProblem(kind, setting + " (" + shown + ")", clause));
  }
}
