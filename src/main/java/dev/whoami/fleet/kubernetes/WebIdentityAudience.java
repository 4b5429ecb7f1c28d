package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.RoleTrust;
import dev.whoami.fleet.input.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For which audience a web identity token is. A volume that names none has a token for the API
 * server, whose audience each cluster sets itself.
 */
final class WebIdentityAudience {
  private static final WebIdentityAudience OF_API_SERVER = new WebIdentityAudience("", true);
  private static final WebIdentityAudience UNKNOWN = new WebIdentityAudience("", false);

  private final String name;
  private final boolean isOfApiServer;

  private WebIdentityAudience(String name, boolean isOfApiServer) {
    this.name = name;
    this.isOfApiServer = isOfApiServer;
  }

  /** That of the tokens that the webhook mounts, where no annotation asks for another one. */
  static WebIdentityAudience ofWebhook() {
    return new WebIdentityAudience(RoleTrust.USUAL_AUDIENCE, false);
  }

  /** That of a file of a container, by the volume whose folder holds the file. */
  static WebIdentityAudience of(String token, Fields container, List<Fields> volumes) {
    String file = token.replaceFirst("^[A-Za-z]:", "").replace('\\', '/');
    Optional<Fields> mount =
        container.list("volumeMounts").stream()
            .filter(it -> file.startsWith(folder(it)) || file.equals(it.text("mountPath")))
            .max(Comparator.comparingInt(it -> folder(it).length()));
    Optional<Fields> volume =
        mount.flatMap(
            it -> volumes.stream().filter(v -> v.text("name").equals(it.text("name"))).findFirst());
    if (!volume.isPresent()) {
      // A list of pods can leave out volumes. The webhook's own token is for STS.
      return file.contains(ContainerFacts.USUAL_FOLDER) && mount.isPresent()
          ? ofWebhook()
          : UNKNOWN;
    }
    // A subPath leaves out folders, so no source has this path, and the audience is unknown.
    String path = file.substring(Math.min(file.length(), folder(mount.get()).length()));
    return volume.get().object("projected").list("sources").stream()
        .map(it -> it.object("serviceAccountToken"))
        .filter(it -> it.text("path").equals(path) && !path.isEmpty())
        .map(it -> it.text("audience"))
        .findFirst()
        .map(it -> it.isEmpty() ? OF_API_SERVER : new WebIdentityAudience(it, false))
        .orElse(UNKNOWN);
  }

  private static String folder(Fields mount) {
    String path = mount.text("mountPath");
    return path.endsWith("/") ? path : path + "/";
  }

  /** Whether a volume names it, or it is the webhook's. */
  boolean isKnown() {
    return !name.isEmpty();
  }

  boolean isOfApiServer() {
    return isOfApiServer;
  }

  boolean isUsual() {
    return name.equals(RoleTrust.USUAL_AUDIENCE);
  }

  /** Empty if it is not known. */
  String name() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebIdentityAudience
        && ((WebIdentityAudience) other).name.equals(name)
        && ((WebIdentityAudience) other).isOfApiServer == isOfApiServer;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, isOfApiServer);
  }
}
