package dev.whoami.lab.certificate;

import dev.whoami.lab.machine.LabException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** A certificate for each server name, created when a client first asks for it. */
public final class ServerCertificates extends X509ExtendedKeyManager {
  private static final String UNNAMED = "amazonaws.com";

  private final LabAuthority authority;
  private final Map<String, X509Certificate[]> chains = new ConcurrentHashMap<>();

  private ServerCertificates(LabAuthority authority) {
    this.authority = authority;
  }

  public static ServerCertificates of(LabAuthority authority) {
    return new ServerCertificates(authority);
  }

  /** The names for which a client opened TLS, whether or not it trusts the lab. */
  public List<String> names() {
    List<String> names = new ArrayList<>(chains.keySet());
    Collections.sort(names);
    return names;
  }

  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {this}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new LabException("this Java has no TLS: " + e + "; use a JRE with all modules", e);
    }
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    // Java asks for one kind of key after the other; this one is EC.
    return keyType.startsWith("EC") ? nameIn(engine.getHandshakeSession()) : null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chains.computeIfAbsent(alias, authority::chainFor);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return authority.serverKey();
  }

  private static String nameIn(SSLSession session) {
    if (session instanceof ExtendedSSLSession) {
      for (SNIServerName each : ((ExtendedSSLSession) session).getRequestedServerNames()) {
        if (each instanceof SNIHostName) {
          return ((SNIHostName) each).getAsciiName().toLowerCase(Locale.ROOT);
        }
      }
    }
    return UNNAMED;
  }

  @Override
  public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {UNNAMED};
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
