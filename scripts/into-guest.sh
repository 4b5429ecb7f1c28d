# shellcheck shell=sh
# What runs inside the foreign container: scripts/into.sh types it into a session, then calls its
# functions, one a line, each with the name of the run in front. It uses what the shell itself can
# do, and any other program only where it is there. What begins with "whoami:$id" is for the other
# end.
# shellcheck disable=SC2154 # id, the name of this run, is set before.

java=
here=
kept=

tell() {
  printf '%s %s\n' "whoami:$id" "$*"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# Without what Java is told here to load or to listen on for the application.
plainly() (
  unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
  "$@"
)

# UsePerfData leaves a folder in /tmp.
landing() {
  plainly "$java" -XX:-UsePerfData -Xmx32m -cp "$here.landing" dev.whoami.landing.Landing "whoami:$id" "$@"
}

# Hands on what a program complained of, a line at a time.
complain() {
  while IFS= read -r line || [ "$line" ]; do
    tell said "$line"
  done <"$here.errors"
}

# try COMMAND…: what it complains of is told where it fails.
try() {
  "$@" 2>"$here.errors" && return
  complain
  tell failed
}

# Java, if it is on the path, where it often is, or what process 1 is.
find_java() {
  set -- "${JAVA_HOME:-/no}/bin/java" /opt/java/openjdk/bin/java /usr/lib/jvm/*/bin/java \
    /usr/lib/jvm/*/jre/bin/java /usr/java/*/bin/java /opt/*/bin/java /opt/*/*/bin/java \
    /usr/local/*/bin/java /jre/bin/java /app/jre/bin/java
  java=$(command -v java 2>/dev/null) && return
  for java; do
    [ -x "$java" ] && return
  done
  java=
  IFS= read -r line 2>/dev/null </proc/1/cmdline || true
  # With the processes of a whole task or pod in sight, process 1 is of another image.
  case $line in
    java* | */java*) if plainly /proc/1/exe -XX:-UsePerfData -version >/dev/null 2>&1; then java=/proc/1/exe; fi ;;
  esac
}

# What a program of a bundle would be loaded by, and for which machine.
find_loader() {
  if [ -e /lib64/ld-linux-x86-64.so.2 ]; then
    loader=glibc-x64
  elif [ -e /lib/ld-linux-aarch64.so.1 ]; then
    loader=glibc-arm64
  else
    loader=none
    for line in /lib/ld-musl-*; do
      if [ -e "$line" ]; then
        loader=musl
      fi
    done
  fi
}

# number FILE [NAME]: what it says, or what the line with that name says.
number() {
  [ -r "$1" ] || return 1
  while read -r line value; do
    if [ -z "${2-}" ]; then
      value=$line
    elif [ "$line" != "$2" ]; then
      continue
    fi
    case $value in
      '' | *[!0-9]*) return 1 ;;
    esac
    return 0
  done <"$1"
  return 1
}

# room LIMIT USED STAT NAME: the MiB that this container has left, with what the kernel can drop.
room() {
  number "$1" && limit=$value && number "$2" && used=$value && number "$3" "$4" || return 1
  room=$(((limit - used + value) / 1048576))
}

find_room() {
  group=/sys/fs/cgroup
  room "$group/memory.max" "$group/memory.current" "$group/memory.stat" inactive_file ||
    room "$group/memory/memory.limit_in_bytes" "$group/memory/memory.usage_in_bytes" \
      "$group/memory/memory.stat" total_inactive_file || room=unknown
}

# What is here.
look() {
  find_java
  find_loader
  find_room
  seen=
  for tool in curl wget base64 head tar gzip rm mkdir chmod sha256sum shasum openssl; do
    if has "$tool"; then
      seen="$seen $tool"
    fi
  done
  tell saw "java:$java loader:$loader room:$room$seen "
}

# A file in it can be written and, for a bundle, a program in it can be run.
usable() {
  [ -d "$1" ] || return 1
  (
    set -C
    : >"$1/whoami-$id.landing"
  ) 2>/dev/null || return 1
  [ "${2-}" = bundle ] || return 0
  printf '#!/bin/sh\nexit 0\n' >"$1/whoami-$id.landing"
  chmod 700 "$1/whoami-$id.landing" && "$1/whoami-$id.landing" 2>/dev/null && return
  rm -f "$1/whoami-$id.landing"
  return 1
}

# place [bundle] FOLDER…: the first folder that can be used.
place() {
  what=
  if [ "${1-}" = bundle ]; then
    what=bundle
    shift
  fi
  for folder; do
    if usable "$folder" $what; then
      here=$folder/whoami-$id
      tell placed "$here"
      return
    fi
  done
  tell unplaced
}

folders() {
  place "$@" ${TMPDIR:+"$TMPDIR"} /tmp /dev/shm /var/tmp /run ${HOME:+"$HOME"} .
}

# Lines in which each byte is written as \ooo, until a point.
land() {
  while IFS= read -r line && [ "$line" != . ]; do
    # shellcheck disable=SC2059 # The line is made of nothing but such bytes.
    printf "$line"
  done >"$here.landing"
  tell landed
}

# take FILE LINES EVERY: lines of base64, and a word back after so many of them.
take() {
  if [ "$java" ]; then
    try landing take "$@"
  else
    try take_by_tools "$@"
  fi
}

take_by_tools() {
  taken=0
  : >"$1"
  tell taking
  while [ "$taken" -lt "$2" ]; do
    some=$(($2 - taken))
    if [ "$some" -gt "$3" ]; then
      some=$3
    fi
    lines "$some" | base64 -d >>"$1" || return 1
    taken=$((taken + some))
    tell got "$taken"
  done
  tell_sum "$1"
}

# The sender waits after these lines, so that head cannot take too many.
lines() {
  if has head; then
    head -n "$1"
  else
    count=0
    while [ "$count" -lt "$1" ] && IFS= read -r line; do
      printf '%s\n' "$line"
      count=$((count + 1))
    done
  fi
}

tell_sum() {
  if [ "$java" ]; then
    landing sum "$1"
  elif has sha256sum; then
    sum=$(sha256sum "$1") && tell sum "${sum%% *}"
  elif has shasum; then
    sum=$(shasum -a 256 "$1") && tell sum "${sum%% *}"
  else
    sum=$(openssl dgst -sha256 "$1") && tell sum "${sum##* }"
  fi
}

# get FILE: what $url answers.
get() {
  if has curl; then
    try get_by "$1" curl -fsS --connect-timeout 10 -o "$1" "$url"
  elif has wget; then
    try get_by "$1" wget -q -T 10 -O "$1" "$url"
  else
    try landing get "$1" "$url"
  fi
}

# get_by FILE COMMAND…
get_by() {
  got=$1
  shift
  "$@" && tell_sum "$got"
}

unpack() {
  try unpack_bundle
}

unpack_bundle() {
  mkdir "$here.d" && tar -xzf "$here.tar.gz" -C "$here.d" && rm -f "$here.tar.gz" && tell unpacked
}

# The -D flags of the application are what whoami has to see. What else its options load or open, an
# agent or a port, is in use by the application or not meant for a second program.
properties() {
  flags=
  for flag in ${JAVA_TOOL_OPTIONS-} ${JDK_JAVA_OPTIONS-} ${_JAVA_OPTIONS-}; do
    case $flag in
      -Dcom.sun.management.*) ;;
      -D*) flags="$flags $flag" ;;
    esac
  done
}

# run COLUMNS INPUT WORDS…: whoami itself.
run() {
  export COLUMNS="$1"
  input=$2
  shift 2
  set -f
  properties
  if [ "$java" ]; then
    # shellcheck disable=SC2086 # as many flags as there are
    set -- plainly "$java" -XX:-UsePerfData $flags -jar "$here.jar" "$@"
  else
    set -- plainly "$here.d/whoami-linux-x64/bin/whoami" "$@"
  fi
  set +f
  tell running
  if [ "$input" = terminal ]; then
    "$@" 2>"$here.errors"
  else
    "$@" 2>"$here.errors" </dev/null
  fi
  status=$?
  complain
  tell exit "$status"
}

# All that was put here is gone after this, but for whoami itself where it is to be kept.
leave() {
  trap '' HUP INT TERM
  [ "$here" ] || return 0
  set -- "$here.errors"
  if [ -z "$kept" ]; then
    set -- "$@" "$here.jar" "$here.tar.gz" "$here.d"
  fi
  # The last, since it may be what removes.
  set -- "$@" "$here.landing"
  if has rm; then
    rm -rf "$@"
  elif [ "$java" ]; then
    landing remove "$@" 2>/dev/null
  fi
  here=
}

umask 077
trap 'leave; exit 129' HUP
trap 'leave; exit 130' INT
trap 'leave; exit 143' TERM
tell ready
while IFS= read -r line; do
  # What is left of a file that nobody takes any more is no command.
  case $line in
    "$id "*) eval "${line#* }" ;;
  esac
done
leave
