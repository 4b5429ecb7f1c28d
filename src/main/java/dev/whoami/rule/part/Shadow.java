package dev.whoami.rule.part;

import dev.whoami.diagnosis.EndpointServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.RoleCopy;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The container's role, and an earlier source whose keys override it. */
public final class Shadow {
  private final Observation keys;
  private final Observation role;

  private Shadow(Observation keys, Observation role) {
    this.keys = keys;
    this.role = role;
  }

  /** Empty if the keys of that source do not win, or if there is no role. */
  public static Optional<Shadow> by(Source source, Examination x) {
    if (!x.isWinner(source)) {
      return Optional.empty();
    }
    for (Source each : ofThePlatform(x)) {
      boolean there = x.seen().outcomeOf(each).isConfigured() && each.compareTo(source) > 0;
      // The profile assumes its role in the same way as this code.
      boolean used =
          x.seen().outcomeOf(source).detail().drawnFrom().filter(each::equals).isPresent();
      if (there && !used) {
        return Optional.of(new Shadow(x.seen().of(source), x.seen().of(each)));
      }
    }
    return Optional.empty();
  }

  /** In Lambda the keys in the environment are the role, unless SnapStart has an endpoint. */
  private static List<Source> ofThePlatform(Examination x) {
    boolean isOfRuntime =
        !x.seen().outcomeOf(Source.CONTAINER).isAbsent() && !EndpointServer.isUsersProgram(x);
    boolean isByKeys = x.place().platform() == Platform.LAMBDA && !isOfRuntime;
    return isByKeys
        ? Collections.singletonList(Source.ENVIRONMENT)
        : Arrays.asList(Source.WEB_IDENTITY, Source.CONTAINER);
  }

  public Finding finding(String where, Examination x) {
    return finding(where, "them", x);
  }

  /** {@code it} is the pronoun for what is there instead of the role. */
  public Finding finding(String where, String it, Examination x) {
    Optional<RoleCopy> copy = copy(x);
    String own = x.place().platform().ownIdentity();
    String fact =
        copy.isPresent()
            ? "The keys in use are a copy of those of " + own
            : own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1) + " is never used";
    return Finding.of(
            fact
                + ": "
                + where
                + ", and "
                + x.walk().client().inSentence()
                + " uses "
                + it
                + " first."
                + copy.map(this::end).orElse(""))
        .because(keys.evidence())
        .because(role.evidence());
  }

  /** The copy, if the keys belong to the role that they override. */
  private Optional<RoleCopy> copy(Examination x) {
    return role.source() == Source.CONTAINER ? RoleCopy.in(keys, x) : Optional.empty();
  }

  /** The end of the sentence: a profile can have a program that gets new keys. */
  private String end(RoleCopy copy) {
    if (keys.source() == Source.PROFILE) {
      return "";
    }
    return " Nothing renews a copy: this one expires "
        + copy.end().map(it -> "at " + it).orElse("some hours after it was made")
        + ".";
  }
}
