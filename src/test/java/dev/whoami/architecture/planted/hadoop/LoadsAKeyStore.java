package dev.whoami.architecture.planted.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Breaks the rule: an old Java makes whatever objects a key store holds. */
final class LoadsAKeyStore {
  private LoadsAKeyStore() {}

  static KeyStore load(InputStream in) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("JCEKS");
    store.load(in, null);
    return store;
  }
}
