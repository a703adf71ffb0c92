package dev.sotto.server.front;

import dev.sotto.server.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who the server says it is: a certificate chain, leaf first, and the leaf's private key. The two
 * belong together, and each certificate is issued by the next.
 */
record TlsIdentity(List<X509Certificate> chain, PrivateKey key) {
  private static final String ALIAS = "sotto";

  /** Protects the store in memory, where it protects nothing: a form that the JDK asks for. */
  static final String PASSWORD = "in-memory";

  TlsIdentity {
    chain = List.copyOf(chain);
  }

  /**
   * The identity that two PEM texts make.
   *
   * @throws Fault {@code tls} that says which is wrong and how to mend it
   */
  static TlsIdentity of(PemSource certificate, PemSource key) {
    return of(certificate.name(), certificate.text(), key.name(), key.text());
  }

  static TlsIdentity of(
      String certificateName, String certificate, String keyName, String keyText) {
    List<X509Certificate> chain = chain(certificateName, certificate);
    PrivateKey key = PrivateKeys.read(keyName, keyText);
    requireOrder(certificateName, chain);
    requirePair(certificateName, chain.getFirst(), keyName, key);
    return new TlsIdentity(chain, key);
  }

  private static List<X509Certificate> chain(String name, String text) {
    List<X509Certificate> chain = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Pem pem : Pem.blocks(text)) {
        if (pem.label().equals("CERTIFICATE")) {
          chain.add(
              (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem.der())));
        }
      }
    } catch (CertificateException e) {
      throw wrong(name + ": certificate " + (chain.size() + 1) + " in it is broken");
    }
    if (chain.isEmpty()) {
      throw wrong(name + " holds no certificate: a block 'BEGIN CERTIFICATE' is needed");
    }
    return chain;
  }

  private static void requireOrder(String name, List<X509Certificate> chain) {
    for (int i = 0; i + 1 < chain.size(); i++) {
      if (!chain
          .get(i)
          .getIssuerX500Principal()
          .equals(chain.get(i + 1).getSubjectX500Principal())) {
        throw wrong(
            name
                + ": certificate "
                + (i + 1)
                + " is not issued by certificate "
                + (i + 2)
                + ": write the server's first, then its issuer's, and so on");
      }
    }
  }

  private static void requirePair(
      String certificateName, X509Certificate leaf, String keyName, PrivateKey key) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> "Ed25519";
        };
    try {
      Signature signer = Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(leaf.getSignature());
      byte[] signed = signer.sign();
      signer.initVerify(leaf.getPublicKey());
      signer.update(leaf.getSignature());
      if (signer.verify(signed)) {
        return;
      }
    } catch (GeneralSecurityException e) {
      // a key of another algorithm does not belong to it either
    }
    throw wrong(keyName + " does not belong to the first certificate of " + certificateName);
  }

  private static Fault wrong(String what) {
    return Fault.caller(400, "tls", what);
  }

  /** When the first of its certificates ends. */
  Instant until() {
    return chain.stream()
        .map(each -> each.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** The store as Jetty takes it. */
  KeyStore store() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), chain.toArray(new X509Certificate[0]));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw Fault.ours("tls", "the certificate and its key cannot be taken", e);
    }
  }

  @Override
  public String toString() {
    return "TlsIdentity[" + chain.getFirst().getSubjectX500Principal() + "]";
  }
}
