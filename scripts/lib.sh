# shellcheck shell=bash
# What the scripts share: where things are, and how to get what is missing.
# shellcheck disable=SC2034 # What is set here is for the scripts that read this file.

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
jar=$root/target/whoami.jar
# Without an interactive login, ip and unshare are often not on the path.
PATH=$PATH:/usr/sbin:/sbin

say() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# die STATUS WORDS…
die() {
  local status=$1
  shift
  say "$@"
  exit "$status"
}

# synopsis OPTIONS "$@": sets usage, a script's first word to whoever calls it wrongly. Where it is
# asked for help, that and the comment at its head are all that it gives.
synopsis() {
  local argument
  usage="Usage: scripts/${0##*/}${1:+ $1}"
  for argument in "${@:2}"; do
    if [[ $argument == -h || $argument == --help ]]; then
      echo "$usage"
      sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
      exit 0
    fi
  done
}

# unknown_argument WORD: ends with the option of the usage that begins like the word, if there is one.
unknown_argument() {
  local option word=$1 meant=
  word=${word#-}
  word=${word#-}
  # shellcheck disable=SC2013 # an option is one word
  for option in $(grep -o -e '--[a-z][a-z-]*' <<<"$usage"); do
    if [[ ${#word} -gt 1 && ${option:2:2} == "${word:0:2}" ]]; then
      meant=" Did you mean $option?"
    fi
  done
  die 2 "unknown argument \"$1\".$meant $usage"
}

# no_arguments "$@": for a script that takes none.
no_arguments() {
  (($# == 0)) || unknown_argument "$1"
}

# get WHAT PACKAGE: installs the package, or says why not and what to do.
get() {
  if ! command -v apt-get >/dev/null; then
    say "$1 is missing. Install your system's package of it (Debian calls it $2)."
    return 1
  elif ((EUID != 0)); then
    say "$1 is missing. Install it as root: apt-get install $2"
    return 1
  fi
  say "$1 is missing, installing Debian's package $2 …"
  install_package "$2" </dev/null >/dev/null || {
    say "apt-get could not install $2, and $1 is missing."
    return 1
  }
}

# install_package PACKAGE: after another script that installs one, and after another program.
install_package() {
  (
    ! command -v flock >/dev/null || flock 9
    exec 9<&-
    # Another program may hold the lock of the lists. Then those that are there have to do.
    apt-get -qq update || true
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
      --no-install-recommends install "$1"
  ) 9<"${BASH_SOURCE[0]}"
}

# has COMMAND PACKAGE: the command is there, or can be installed.
has() {
  command -v "$1" >/dev/null || get "$1" "$2"
}

# need COMMAND PACKAGE: the same, or the script ends.
need() {
  has "$1" "$2" || exit 2
}

# skip_without COMMAND PACKAGE: the same, or the script's own skip, which says what was not done.
skip_without() {
  has "$1" "$2" || skip "$1 is missing (Debian's package: $2)."
}

# Of this project, as pom.xml has it.
project_version() {
  sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml"
}

# Every JDK from 17 on, "VERSION HOME", one a line: the caller's own choice first.
jdks() {
  local javac home version
  for javac in ${JAVA_HOME:+"$JAVA_HOME/bin/javac"} "$(type -P javac)" /usr/lib/jvm/*/bin/javac; do
    [[ -x $javac ]] || continue
    home=$(dirname "$(dirname "$(readlink -f "$javac")")")
    [[ -r $home/release ]] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if ((${version:-0} >= 17)); then
      printf '%s %s\n' "$version" "$home"
    fi
  done | awk '!seen[$0]++'
}

# Sets java_version and java_home to the JDK to build and run with.
need_jdk() {
  read -r java_version java_home < <(jdks) && return
  get "a JDK, 17 or newer," default-jdk-headless || exit 2
  read -r java_version java_home < <(jdks) ||
    die 2 "Debian's default JDK is older than 17. Set JAVA_HOME to a newer one."
}

# maven JAVA_HOME ARGS…: in the current folder.
maven() {
  local home=$1
  shift
  JAVA_HOME=$home mvn -B -ntp "$@" </dev/null
}

# locked COMMAND…: one build at a time in this folder. The command does not inherit the lock.
locked() {
  (
    flock -n 9 || {
      say "waiting for another build in this folder …"
      flock 9
    }
    "$@" 9<&-
  ) 9<"$root/pom.xml"
}

# The tests are compiled, the class path for them is known, and nothing that both come of is newer.
tests_are_fresh() {
  need find findutils
  local parts=("$root/pom.xml" "$root/src" "$root/docs/findings")
  [[ -f $root/target/classpath && -d $root/target/classes/dev && -d $root/target/test-classes/dev &&
    ! $(find "${parts[@]}" -newer "$root/target/classpath" -print -quit) ]]
}

# The goals of Maven that write down the class path of the tests.
write_class_path=(dependency:build-classpath -DincludeScope=test
  -Dmdep.outputFile="$root/target/classpath")

# Compiles the tests, and prints the class path for them.
test_class_path() {
  tests_are_fresh || maven "$java_home" -q test-compile "${write_class_path[@]}" >&2
  echo "$root/target/test-classes:$root/target/classes:$(<"$root/target/classpath")"
}

# The jar is there and nothing that goes into it is newer.
fresh() {
  local parts=("$root/pom.xml" "$root/src/main" "$root/src/build")
  if [[ -d $root/docs/findings ]]; then
    parts+=("$root/docs/findings")
  fi
  [[ -f $jar && ! $(find "${parts[@]}" -newer "$jar" -print -quit) ]]
}

# How far a build is, from what Maven prints. Nothing is silent for longer than ten seconds.
tell_progress() {
  local line status fetched=0 doing="starting Maven" said=$SECONDS # and began, of the caller
  while true; do
    status=0
    read -r -t 2 line || status=$?
    if ((status > 128)); then
      line=
    elif ((status)); then
      break
    fi
    case $line in
      *Downloaded*)
        doing="fetching plugins and libraries, $((++fetched)) files"
        ((fetched % 100)) || said=-10
        ;;
      *'--- compiler:'*'(default-compile)'*) doing="compiling the program" said=-10 ;;
      *'--- compiler:'*'(build-classes)'*) doing="compiling what packs it" said=-10 ;;
      *'--- shade:'*) doing="putting the libraries into one jar" said=-10 ;;
      *'--- exec:'*'(pack)'*) doing="packing the jar so that it starts fast" said=-10 ;;
    esac
    if ((SECONDS - said >= 8)); then
      say "… $doing, $((SECONDS - began)) s"
      said=$SECONDS
    fi
  done
}

build() {
  # Another one may have built it while this one waited.
  fresh && return
  local started log began=$SECONDS
  started=$(date +%s.%N)
  log=$(mktemp)
  say "building target/whoami.jar from the sources: a minute or two …"
  # A whoami that is running now keeps the file that it has open.
  rm -f "$jar"
  (
    cd "$root" || exit
    JAVA_HOME=$java_home mvn -B -Dmaven.test.skip package </dev/null
  ) 2>&1 | tee "$log" | tell_progress || {
    grep -v 'Download\(ing\|ed\) from' "$log" >&2
    # Half a jar would look fresh.
    rm -f "$log" "$jar"
    die 3 "whoami.jar could not be built, Maven says why above."
  }
  rm -f "$log"
  say "built, $((SECONDS - began)) s"
  # What changed during the build is newer than the jar.
  touch -d "@$started" "$jar"
}

# The jar, built if it is missing or older than the sources.
need_jar() {
  need_jdk
  need find findutils
  fresh && return
  need mvn maven
  need flock util-linux
  locked build
}
