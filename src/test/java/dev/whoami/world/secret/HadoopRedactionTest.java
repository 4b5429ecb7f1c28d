package dev.whoami.world.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HadoopRedactionTest {
  private static final String KEY = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00";

  @ParameterizedTest
  @CsvSource({
    "fs.s3a.aws.credentials.provider, org.x.A, org.x.A",
    "fs.s3a.aws.credentials.provider, 'com.x.A, org.y.B$C', 'com.x.A, org.y.B$C'",
    "fs.s3a.aws.credentials.provider.mapping, org.x.A=org.y.B, org.x.A=org.y.B",
    "fs.s3a.assumed.role.credentials.provider, org.x.A, org.x.A",
    "fs.s3a.assumed.role.arn, arn:aws:iam::111122223333:role/r, arn:aws:iam::111122223333:role/r",
    "fs.s3a.endpoint, s3.eu-west-1.amazonaws.com, s3.eu-west-1.amazonaws.com",
    "fs.s3a.endpoint, http://me:secret@localhost:9000/, http://localhost:9000/",
    "fs.s3a.endpoint.region, eu-west-1, eu-west-1",
    "fs.s3a.bucket.my.bkt.endpoint.region, eu-west-1, eu-west-1",
    "fs.s3a.path.style.access, true, true",
    "fs.s3a.impl, org.apache.hadoop.fs.s3a.S3AFileSystem, org.apache.hadoop.fs.s3a.S3AFileSystem",
    "fs.s3.impl, org.x.S3, org.x.S3",
    "fs.AbstractFileSystem.s3a.impl, org.x.S3A, org.x.S3A",
    "hadoop.security.credential.provider.path, 'localjceks://file/a/b.jceks,user:///',"
        + " 'localjceks://file/a/b.jceks, user:///'",
    "fs.s3a.security.credential.provider.path, jceks://hdfs@nn:80/a, jceks://hdfs@nn:80/a",
    "hadoop.security.credential.provider.path, jceks://me:pw@host/a, jceks://…@host/a",
    "fs.defaultFS, hdfs://nn:8020, hdfs://nn:8020",
    "fs.defaultFS, s3a://AKIAHANDMADEKEY0004Z:pw@bkt/x, s3a://…@bkt/x",
    "fs.s3a.access.key, AKIAHANDMADEKEY0004Z, AKIA…004Z",
    "fs.s3a.bucket.b.access.key, AKIAHANDMADEKEY0004Z, AKIA…004Z",
    "fs.s3n.awsAccessKeyId, AKIAHANDMADEKEY0004Z, AKIA…004Z",
    "fs.s3a.secret.key, shorty, 6 hidden characters",
    "fs.s3a.bucket.b.secret.key, shorty, 6 hidden characters",
    "fs.s3a.session.token, shorty, 6 hidden characters",
    "fs.s3n.awsSecretAccessKey, shorty, 6 hidden characters",
    "fs.s3a.connection.maximum, 96, 2 hidden characters",
    "HADOOP_CLASSPATH, /a/*:/b/c.jar, /a/*:/b/c.jar"
  })
  void whatIsListedIsShownInItsShapeAlone(String name, String value, String shown) {
    assertThat(ShownSettings.of(name, value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fs.s3a.aws.credentials.provider",
        "fs.s3a.aws.credentials.provider.mapping",
        "fs.s3a.assumed.role.credentials.provider",
        "fs.s3a.assumed.role.arn",
        "fs.s3a.endpoint",
        "fs.s3a.endpoint.region",
        "fs.s3a.bucket.b.endpoint",
        "fs.s3a.impl",
        "fs.s3a.path.style.access",
        "fs.s3a.access.key",
        "fs.s3a.secret.key",
        "fs.s3a.anything",
        "fs.defaultFS",
        "hadoop.security.credential.provider.path",
        "HADOOP_CLASSPATH",
        "HADOOP_HOME"
      })
  void aSecretInTheWrongPlaceIsHidden(String name) {
    for (String value :
        new String[] {
          KEY,
          "org.x.A," + KEY,
          "jceks://file/" + KEY,
          "jceks://" + KEY + "@file/x",
          "s3a://AKIAHANDMADEKEY0004Z:" + KEY + "@bkt",
          "s3a://" + KEY + "/x",
          "http://localhost/" + KEY,
          "/" + KEY
        }) {
      assertThat(ShownSettings.of(name, value)).as(value).doesNotContain(KEY);
    }
  }
}
