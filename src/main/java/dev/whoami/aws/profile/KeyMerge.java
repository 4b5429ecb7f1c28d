package dev.whoami.aws.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** The file whose keys count if a profile is in both files. */
enum KeyMerge {
  /** Each setting counts by itself: a key ID in one file and its secret in the other are a pair. */
  EACH_SETTING {
    @Override
    boolean areOf(Map<String, String> settings) {
      return true;
    }

    @Override
    boolean arePaired() {
      return true;
    }
  },
  /** The keys of the first file with a key ID count, even without a secret. */
  FILE_WITH_ID {
    @Override
    boolean areOf(Map<String, String> settings) {
      return settings.containsKey(ID);
    }

    /** The client searches for the secret in the file with the ID. */
    @Override
    Map<String, String> alone(Map<String, String> settings) {
      if (areOf(settings) || !settings.containsKey(SECRET)) {
        return settings;
      }
      Map<String, String> rest = new LinkedHashMap<>(settings);
      rest.remove(SECRET);
      return rest;
    }
  },
  /** The keys of the first file with a key ID or a secret count, even if the other is missing. */
  FILE_WITH_ANY {
    @Override
    boolean areOf(Map<String, String> settings) {
      return settings.containsKey(ID) || settings.containsKey(SECRET);
    }
  },
  /** The keys of the first file with both count. */
  FILE_WITH_BOTH {
    @Override
    boolean areOf(Map<String, String> settings) {
      return !settings.getOrDefault(ID, "").isEmpty()
          && !settings.getOrDefault(SECRET, "").isEmpty();
    }
  };

  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String TOKEN = "aws_session_token";

  /** Whether the keys of a file count if it is the first. */
  abstract boolean areOf(Map<String, String> settings);

  boolean arePaired() {
    return false;
  }

  /** A profile that is in only one file, with the keys that count. */
  Map<String, String> alone(Map<String, String> settings) {
    return settings;
  }

  /** A profile whose settings in one file override those in the other. */
  Map<String, String> merged(Map<String, String> less, Map<String, String> more) {
    Map<String, String> merged = new LinkedHashMap<>(less);
    merged.putAll(more);
    if (arePaired()) {
      return merged;
    }
    Map<String, String> first = areOf(more) || !areOf(less) ? more : less;
    for (String key : new String[] {ID, SECRET, TOKEN}) {
      if (first.containsKey(key)) {
        merged.put(key, first.get(key));
      } else {
        merged.remove(key);
      }
    }
    return alone(merged);
  }
}
