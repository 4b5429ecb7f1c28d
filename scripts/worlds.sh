# shellcheck shell=bash
# What the scripts share that start programs in simulated worlds: the jar, Python, and the worlds,
# which are of the tests.
# shellcheck disable=SC2034,SC2154 # What is set here is for the scripts, which read lib.sh.

python=/usr/bin/python3
# The class path of the worlds.
worlds=$root/target/test-classes:$root/target/whoami-plain.jar

build_worlds() {
  (
    cd "$root"
    maven "$java_home" -q test-compile
  ) >"$folder/build.log" 2>&1 || {
    cat "$folder/build.log" >&2
    die 3 "the worlds could not be built, Maven says why above."
  }
}

worlds_are_fresh() {
  local built=$root/target/test-classes/dev/whoami/e2e/WorldsMain.class
  local sources=("$root/src/test/java/dev/whoami/e2e" "$root/src/test/java/dev/whoami/trial")
  [[ -f $built && ! $(find "${sources[@]}" -newer "$built" -print -quit) ]]
}

# need_private_network: makes the folder of the script, and has what its programs need; or the script
# ends, by its own skip where this machine allows no private network.
need_private_network() {
  local why
  need_jar
  need "$python" python3
  need unshare util-linux
  need nsenter util-linux
  need ip iproute2
  need mvn maven
  why=$(unshare --net --mount true 2>&1) || skip "this machine allows no private network: $why"
  mkdir -p "$folder"
}

need_worlds() {
  worlds_are_fresh || locked build_worlds
}
