package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialStoreTest {
  private static final String SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00";

  private final Path folder;

  CredentialStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("JCEKS");
    store.load(null, null);
    SecretKeySpec key = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "AES");
    store.setKeyEntry("fs.s3a.secret.key", key, "none".toCharArray(), null);
    store.setKeyEntry("fs.s3a.access.key", key, "none".toCharArray(), null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "none".toCharArray());
    return out.toByteArray();
  }

  private HadoopSettings settings(String version, String... namesAndValues) throws IOException {
    Path jars =
        Files.createDirectories(folder.resolve("files/h/hadoop-common-" + version + ".jar"));
    Path pom = jars.resolve("META-INF/maven/org.apache.hadoop/hadoop-common/pom.properties");
    Files.createDirectories(pom.getParent());
    Files.writeString(pom, "version=" + version);
    Files.writeString(jars.resolve("core-default.xml"), HadoopFixture.xml("fs.s3a.a", "1"));
    Path conf = Files.createDirectories(folder.resolve("files/h/etc/hadoop"));
    Files.writeString(conf.resolve("core-site.xml"), HadoopFixture.xml(namesAndValues));
    Files.writeString(folder.resolve("env.properties"), "HADOOP_HOME=/h\n");
    Hadoop seen =
        Hadoop.observe(
            new dev.whoami.world.Witness(
                dev.whoami.world.recording.RecordedSurroundings.in(folder)),
            HadoopOptions.none().withBucket("b"));
    return seen.installations().get(0).settings();
  }

  @Test
  void theAliasesAreListedWithoutAPassword() throws Exception {
    Files.createDirectories(folder.resolve("files/k"));
    Files.write(folder.resolve("files/k/x.jceks"), store());
    HadoopSettings it =
        settings(
            "3.3.6",
            "hadoop.security.credential.provider.path",
            "jceks://file/k/x.jceks",
            "fs.s3a.security.credential.provider.path",
            "localjceks://file/k/none.jceks, user:///");
    assertThat(it.stores())
        .extracting(CredentialStore::shown)
        .containsExactly("localjceks://file/k/none.jceks", "user:///", "jceks://file/k/x.jceks");
    assertThat(it.stores().get(0).problem().orElseThrow().kind())
        .isEqualTo(ConfigProblem.Kind.STORE_MISSING);
    assertThat(it.stores().get(1).problem().orElseThrow().kind())
        .isEqualTo(ConfigProblem.Kind.STORE_NOT_LOCAL);
    assertThat(it.stores().get(2).aliases())
        .containsExactly("fs.s3a.access.key", "fs.s3a.secret.key");
    assertThat(it.stores().get(2).path()).contains("/k/x.jceks");
    assertThat(it.stores().get(2).problem()).isEmpty();
  }

  @Test
  void aBucketMayHaveItsOwn() throws Exception {
    HadoopSettings it =
        settings(
            "3.3.6",
            "fs.s3a.bucket.b.security.credential.provider.path",
            "jceks://file/k/b.jceks",
            "hadoop.security.credential.provider.path",
            "jceks://file/k/x.jceks");
    assertThat(it.stores()).hasSize(1);
    assertThat(it.forBucket("b").stores())
        .extracting(CredentialStore::shown)
        .containsExactly("jceks://file/k/b.jceks", "jceks://file/k/x.jceks");
  }

  @ParameterizedTest
  @CsvSource({"2.6.5, 0", "2.7.7, 0", "2.8.5, 1"})
  void before28NoStoreIsAsked(String version, int stores) throws Exception {
    HadoopSettings it =
        settings(version, "hadoop.security.credential.provider.path", "jceks://file/x");
    assertThat(it.stores()).hasSize(stores);
    assertThat(
            it.problems().stream().anyMatch(e -> e.kind() == ConfigProblem.Kind.IGNORED_BY_VERSION))
        .isEqualTo(stores == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "jceks://hdfs@nn.example.com:8020/u/k.jceks, STORE_NOT_LOCAL",
    "localbcfks://file/k/x.bcfks, STORE_NOT_LOCAL",
    "'jceks://fi le/x', STORE_UNREADABLE",
    "jceks://file/k/folder, STORE_UNREADABLE",
    "jceks://file/k/denied.jceks, STORE_DENIED",
    "jceks://file/k/large.jceks, STORE_TOO_LARGE",
    "jceks://file/k/empty.jceks, STORE_UNREADABLE",
    "jceks://file/k/cut.jceks, STORE_UNREADABLE",
    "jceks://file/k/text.jceks, STORE_UNREADABLE"
  })
  void aStoreThatCannotBeListedSaysWhy(String address, ConfigProblem.Kind kind) throws Exception {
    Path keys = folder.resolve("files/k");
    Files.createDirectories(keys.resolve("folder"));
    Files.createFile(keys.resolve("denied.jceks.denied"));
    Files.write(keys.resolve("large.jceks"), new byte[(1 << 20) + 1]);
    Files.createFile(keys.resolve("empty.jceks"));
    Files.write(keys.resolve("cut.jceks"), Arrays.copyOf(store(), 150));
    Files.writeString(keys.resolve("text.jceks"), "AKIAHANDMADEKEY0004Z:" + SECRET);
    HadoopSettings it = settings("3.3.6", "hadoop.security.credential.provider.path", address);
    assertThat(it.stores().get(0).aliases()).isEmpty();
    assertThat(it.stores().get(0).problem().orElseThrow().kind()).isEqualTo(kind);
    assertThat(it.stores().get(0).problem().orElseThrow().toString()).doesNotContain(SECRET);
  }

  /** An object in the place of a sealed key, as another user may put it there. */
  private static final class Planted implements Serializable {
    private static final long serialVersionUID = 1;
    private static final AtomicBoolean RAN = new AtomicBoolean();

    private void readObject(ObjectInputStream in) {
      RAN.set(true);
    }
  }

  private static byte[] planted(String alias, Consumer<DataOutputStream> key) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(0xCECECECE);
    data.writeInt(2);
    data.writeInt(1);
    data.writeInt(3);
    data.writeUTF(alias);
    data.writeLong(0);
    key.accept(data);
    data.write(new byte[20]);
    return out.toByteArray();
  }

  private static void object(DataOutputStream data) {
    try {
      new ObjectOutputStream(data).writeObject(new Planted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CredentialStore read(byte[] store) throws IOException {
    Files.createDirectories(folder.resolve("files/k"));
    Files.write(folder.resolve("files/k/x.jceks"), store);
    return settings("3.3.6", "hadoop.security.credential.provider.path", "jceks://file/k/x.jceks")
        .stores()
        .get(0);
  }

  /** Java's own reader of key stores has a filter for this from Java 8u171 on only. */
  @Test
  void noObjectOfAStoreIsEverMade() throws Exception {
    CredentialStore it = read(planted("fs.s3a.access.key", CredentialStoreTest::object));
    assertThat(Planted.RAN).isFalse();
    assertThat(it.problem().orElseThrow().kind()).isEqualTo(ConfigProblem.Kind.STORE_UNREADABLE);
  }

  /** The length of an array is what the file says it is, before there is anything of it. */
  @Test
  void aKeyThatIsLongerThanItsFileTakesNoMemory() throws Exception {
    byte[] store = store();
    byte[] array = {0x5b, 0x42, (byte) 0xac, (byte) 0xf3}; // "[B" and how its number begins
    int at = new String(store, StandardCharsets.ISO_8859_1).indexOf(latin(array));
    assertThat(at).isPositive();
    ByteBuffer.wrap(store).putInt(at + 2 + 8 + 1 + 2 + 2, Integer.MAX_VALUE);
    assertThat(read(store).problem().orElseThrow().kind())
        .isEqualTo(ConfigProblem.Kind.STORE_UNREADABLE);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void keysAndCertificatesBesideThePasswordsArePassedOver() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    byte[] whole = store();
    data.write(whole, 0, 8);
    data.writeInt(4);
    data.writeInt(1);
    data.writeUTF("own");
    data.writeLong(0);
    data.writeInt(5);
    data.write(new byte[5]);
    data.writeInt(1);
    certificate(data);
    data.writeInt(2);
    data.writeUTF("trusted");
    data.writeLong(0);
    certificate(data);
    data.write(whole, 12, whole.length - 12);
    assertThat(read(out.toByteArray()).aliases())
        .containsExactly("fs.s3a.access.key", "fs.s3a.secret.key", "own", "trusted");
  }

  private static void certificate(DataOutputStream data) throws IOException {
    data.writeUTF("X.509");
    data.writeInt(7);
    data.write(new byte[7]);
  }

  @Test
  void damageNeverEscapes() throws Exception {
    java.util.Random random = new java.util.Random(7);
    byte[] whole = store();
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Files.createDirectories(folder.resolve("files/k"));
      Files.write(folder.resolve("files/k/x.jceks"), bytes);
      HadoopSettings it =
          settings("3.3.6", "hadoop.security.credential.provider.path", "jceks://file/k/x.jceks");
      assertThat(it.stores()).hasSize(1);
    }
  }
}
