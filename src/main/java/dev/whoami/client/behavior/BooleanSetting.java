package dev.whoami.client.behavior;

import dev.whoami.world.file.Reading;
import java.util.Locale;

/** A setting that should be "true" or "false". Clients differ in how they read any other value. */
public enum BooleanSetting {
  NOT_SET,
  BLANK,
  TRUE,
  FALSE,
  OTHER;

  public static BooleanSetting of(Reading reading) {
    if (reading.isAbsent()) {
      return NOT_SET;
    }
    switch (reading.text().trim().toLowerCase(Locale.ROOT)) {
      case "":
        return BLANK;
      case "true":
        return TRUE;
      case "false":
        return FALSE;
      default:
        return OTHER;
    }
  }
}
