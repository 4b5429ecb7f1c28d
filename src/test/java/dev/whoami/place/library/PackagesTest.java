package dev.whoami.place.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.client.AwsCliV2;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The packages that pip, npm, RubyGems, Composer and NuGet leave, as each of them names them. */
class PackagesTest {
  private final ProcessFixture world = new ProcessFixture();

  @Nested
  class OfPython {
    @Test
    void aVirtualEnvironmentHasPackagesOfItsOwn() {
      String site = "/app/venv/lib/python3.12/site-packages";
      world.running("/usr/bin/python3.12", "/app", "/app/venv/bin/python", "main.py");
      world.file("/app/venv/pyvenv.cfg", "home = /usr/bin\ninclude-system-site-packages = false\n");
      world.files(site + "/boto3-1.20.5.dist-info/METADATA");
      world.files(site + "/botocore-1.23.5.dist-info/METADATA");
      world.files("/usr/lib/python3/dist-packages/boto3-1.37.9.egg-info/PKG-INFO");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES boto3 1.20.5 in " + site + "/boto3-1.20.5.dist-info",
              "PACKAGES botocore 1.23.5 in " + site + "/botocore-1.23.5.dist-info",
              "INSTALLED boto3 1.37.9 in /usr/lib/python3/dist-packages/boto3-1.37.9.egg-info");
    }

    @Test
    void aScriptBelongsToTheEnvironmentThatItIsIn() {
      String site = "/opt/env/lib/python3.12/site-packages";
      world.running("/usr/bin/python3.12", "/srv", "python3", "/opt/env/bin/gunicorn", "app:app");
      world.file("/opt/env/pyvenv.cfg", "home = /usr/bin\n");
      world.files(site + "/boto3-1.28.0.dist-info/METADATA");
      assertThat(world.found())
          .containsExactly("PACKAGES boto3 1.28.0 in " + site + "/boto3-1.28.0.dist-info");
    }

    @Test
    void thePathOfTheEnvironmentComesFirst() {
      world.running("/usr/bin/python3.11", "/srv", "python3", "main.py");
      world.env("PYTHONPATH=/var/vendored");
      world.files("/var/vendored/botocore-1.30.1.dist-info/METADATA");
      world.files("/usr/lib/python3.11/dist-packages/botocore-1.37.9.dist-info/METADATA");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES botocore 1.30.1 in /var/vendored/botocore-1.30.1.dist-info",
              "INSTALLED botocore 1.37.9 in"
                  + " /usr/lib/python3.11/dist-packages/botocore-1.37.9.dist-info");
    }

    @Test
    void debianHasTheCliOfVersion2AmongItsPackages() {
      world.files("/usr/lib/python3/dist-packages/awscli-2.23.6.dist-info/METADATA");
      assertThat(world.all().of(AwsCliV2.CLIENT)).hasSize(1);
    }

    @Test
    void theCliOfVersion2IsInAFolderOfItsVersion() {
      world.files("/usr/local/aws-cli/v2/2.15.30/dist/aws");
      world.here().link("/usr/local/aws-cli/v2/current", "/usr/local/aws-cli/v2/2.15.30");
      assertThat(world.found())
          .containsExactly("INSTALLED awscli 2.15.30 in /usr/local/aws-cli/v2/2.15.30");
    }
  }

  @Nested
  class OfNode {
    @Test
    void aClientTellsTheVersionOfTheSdk() {
      world.running("/usr/local/bin/node", "/app", "node", "-r", "./trace.js", "dist/main.js");
      world.files("/app/dist/main.js");
      world.file(
          "/app/node_modules/@aws-sdk/client-s3/package.json",
          "{\"name\": \"@aws-sdk/client-s3\", \"version\": \"3.300.0\"}");
      world.file(
          "/app/node_modules/@aws-sdk/core/package.json",
          "{\"name\": \"@aws-sdk/core\", \"version\": \"3.9.1\"}");
      world.file("/app/node_modules/aws-sdk/package.json", "{\"version\": \"2.1100.0\"}");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES @aws-sdk/client-s3 3.300.0 in /app/node_modules/@aws-sdk/client-s3",
              "PACKAGES aws-sdk 2.1100.0 in /app/node_modules/aws-sdk");
    }

    @Test
    void withoutAClientThereIsWhatAllNeed() {
      world.running("/usr/bin/node", "/app", "node", "-e", "main()");
      world.file(
          "/app/node_modules/@aws-sdk/credential-provider-node/package.json",
          "{\"version\": \"3.300.0\"}");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES @aws-sdk/credential-provider-node 3.300.0 in"
                  + " /app/node_modules/@aws-sdk/credential-provider-node");
    }

    @Test
    void theNearestFolderIsTheOneThatIsLoaded() {
      world.running("/usr/bin/node", "/", "node", "/srv/shop/api/server.js");
      world.files("/srv/shop/api/server.js");
      world.file("/srv/node_modules/aws-sdk/package.json", "{\"version\": \"2.1.0\"}");
      world.file("/srv/shop/node_modules/aws-sdk/package.json", "{\"version\": \"2.2.0\"}");
      assertThat(world.found())
          .containsExactly("PACKAGES aws-sdk 2.2.0 in /srv/shop/node_modules/aws-sdk");
    }

    @Test
    void pnpmNamesItsFoldersForTheVersions() {
      world.running("/usr/bin/node", "/app", "node", "main.js");
      world.files("/app/node_modules/.pnpm/@aws-sdk+client-sts@3.500.0_x@1/a");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES @aws-sdk/client-sts 3.500.0 in"
                  + " /app/node_modules/.pnpm/@aws-sdk+client-sts@3.500.0_x@1");
    }

    @Test
    void modulesOfRustHaveNamesOfTheirOwn() {
      world.running("/usr/bin/node", "/app", "node", "main.js");
      world.file("/app/node_modules/nodejs-polars/package.json", "{\"version\": \"0.26.1\"}");
      world.file("/app/node_modules/opendal/package.json", "{\"version\": \"0.49.10\"}");
      world.file("/app/node_modules/@lancedb/lancedb/package.json", "{\"version\": \"0.39.0\"}");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES nodejs-polars 0.26.1 in /app/node_modules/nodejs-polars",
              "PACKAGES opendal 0.49.10 in /app/node_modules/opendal",
              "PACKAGES @lancedb/lancedb 0.39.0 in /app/node_modules/@lancedb/lancedb");
    }

    @Test
    void aPackageWithoutAReadableVersionIsThereAllTheSame() {
      world.running("/usr/bin/node", "/app", "node", "main.js");
      world.file("/app/node_modules/aws-sdk/package.json", "[".repeat(100_000));
      assertThat(world.found())
          .containsExactly("PACKAGES aws-sdk of unknown version in /app/node_modules/aws-sdk");
    }
  }

  @Nested
  class OfRuby {
    private static final String OLD =
        "/usr/local/bundle/ruby/3.2.0/specifications/aws-sdk-core-3.100.0.gemspec";

    @Test
    void ofSeveralVersionsTheNewestIsLoaded() {
      world.running("/usr/local/bin/ruby", "/app", "puma 6.4 (tcp://0.0.0.0:3000) [app]");
      world.env("GEM_HOME=/gems");
      world.files("/gems/specifications/aws-sdk-core-3.99.0.gemspec");
      world.files("/gems/specifications/aws-sdk-core-3.212.0.gemspec");
      assertThat(world.found())
          .containsExactly(
              "PACKAGES aws-sdk-core 3.212.0 in"
                  + " /gems/specifications/aws-sdk-core-3.212.0.gemspec");
    }

    @Test
    void unlessBundlerHasLockedAnother() {
      world.running("/usr/local/bin/ruby", "/app", "ruby", "main.rb");
      world.env("BUNDLE_PATH=/usr/local/bundle/ruby");
      world.files(OLD, OLD.replace("3.100.0", "3.212.0"));
      world.file("/app/Gemfile.lock", "GEM\n  specs:\n    aws-sdk-core (3.100.0)\n");
      assertThat(world.found()).contains("PACKAGES aws-sdk-core 3.100.0 in " + OLD);
    }
  }

  @Test
  void composerWritesDownWhatItInstalls() {
    world.running("/usr/local/sbin/php-fpm", "/", "php-fpm: master process (/etc/php-fpm.conf)");
    world.file(
        "/var/www/html/vendor/composer/installed.json",
        "{\"packages\": [{\"name\": \"x/y\", \"version\": \"1\"},"
            + " {\"name\": \"aws/aws-sdk-php\", \"version\": \"3.200.1\"}]}");
    assertThat(world.found())
        .containsExactly(
            "PACKAGES aws/aws-sdk-php 3.200.1 in /var/www/html/vendor/aws/aws-sdk-php");
  }

  @Test
  void aProgramOfDotNetHasItsPackagesInAFile() {
    String list = "{\"libraries\": {\"AWSSDK.Core/3.7.100.14\": {\"type\": \"package\"}}}";
    world.running("/usr/share/dotnet/dotnet", "/app", "dotnet", "Shop.Api.dll");
    world.file("/app/Shop.Api.deps.json", list);
    assertThat(world.found())
        .containsExactly("PACKAGES AWSSDK.Core 3.7.100.14 in /app/Shop.Api.deps.json");
    world.running("/app/Shop.Api", "/", "/app/Shop.Api");
    assertThat(world.found())
        .containsExactly("PACKAGES AWSSDK.Core 3.7.100.14 in /app/Shop.Api.deps.json");
  }
}
