# shellcheck shell=sh
# What runs inside the foreign container: scripts/into.sh types it into a session, then calls its
# functions, one a line, each with the word in front that only these two know. It uses what the shell
# itself can do, and any other program only where it is there. A line that begins with "whoami:$mark"
# is for the other end.
#
# It is often root beside an application that is not. So as root it runs nothing that another user
# could have changed, and it writes into no folder but one that it made for its own user alone.
# shellcheck disable=SC2154 # set before: id, that word; place, which the folder is named by; and path,
# the container's PATH

java=
called=
here=
kept=
ahead=
# What was found out already: folders that others cannot change, and what was looked at.
sure='|'
walked='|'
tried='|'

mark=$id

# On a line of its own: the last one can be half of what a terminal repeats.
tell() {
  printf '\n%s %s\n' "whoami:$mark" "$*"
}

# Sets me to the number of this user. Where that cannot be read, it may be root's.
find_me() {
  while read -r line value me rest; do
    [ "$line" = Uid: ] && return
  done </proc/self/status
  me=0
}

is_root() {
  [ "$me" = 0 ]
}

# describe FILE: sets mode and owner to what ls shows, and target to where a link leads.
describe() {
  shown=$(LC_ALL=C QUOTING_STYLE=literal ls -ldn "$1" 2>/dev/null) && [ "$shown" ] || return 1
  target=${shown#*"$1 -> "}
  set -f
  # shellcheck disable=SC2086 # as many words as there are
  set -- $shown
  set +f
  mode=$1
  owner=$3
}

# is_of_another FILE: neither root nor this user owns what was described.
is_of_another() {
  [ "$owner" != 0 ] && [ "$owner" != "$me" ] && why="$1 belongs to user $owner"
}

# others_can FILE: anybody but root and this user can write to what was described.
others_can() {
  is_of_another "$1" && return
  case $mode in
    l*) return 1 ;;
    ????????w*) why="every user can write to $1" ;;
    ?????w*) why="its group can write to $1" ;;
    *) return 1 ;;
  esac
}

# guard PATH: nobody but root and this user can change what is at this absolute path, or put
# something else there. Sets found to the path without links, else why. 2: nothing is there, and
# nobody else can put anything there. The root folder is not looked at: who can change that can
# change this shell.
guard() {
  found=
  why=
  sticky=
  hops=0
  left=$1
  while [ "$left" ]; do
    part=${left%%/*}
    case $left in
      */*) left=${left#*/} ;;
      *) left= ;;
    esac
    case $part in
      '' | .) continue ;;
      ..)
        found=${found%/*}
        continue
        ;;
    esac
    case $sure in
      *"|$found/$part|"*)
        found=$found/$part
        sticky=
        continue
        ;;
    esac
    if ! describe "$found/$part"; then
      why="$found/$part is not there"
      [ "$sticky" ] && return 1
      return 2
    fi
    case $mode in
      # Here each user can move and remove what is theirs, and nothing else.
      d????????[tT]*)
        is_of_another "$found/$part" && return 1
        sticky=yes
        found=$found/$part
        ;;
      l*)
        is_of_another "$found/$part" && return 1
        hops=$((hops + 1))
        if [ "$hops" -gt 40 ]; then
          why="$1 is a link that leads in a circle"
          return 1
        fi
        case $target in
          /*)
            found=
            sticky=
            ;;
        esac
        left=$target/$left
        ;;
      *)
        others_can "$found/$part" && return 1
        sticky=
        found=$found/$part
        case $mode in
          d*) sure="$sure$found|" ;;
        esac
        ;;
    esac
  done
}

# guard_folder FOLDER: the same, and nobody else can put anything into it.
guard_folder() {
  guard "$1" || return
  [ "$sticky" ] || return 0
  why="every user can put files into $found"
  return 1
}

# guard_tree FOLDER: the same for all that is in it, and for all that links in it lead to.
guard_tree() {
  case $walked in
    *"|$1|"*) return 0 ;;
  esac
  walked="$walked$1|"
  why=$(guard_list "$1")
  [ -z "$why" ]
}

# Who could give a file a name that looks like a line of this list can write to its folder, which
# shows before. Nothing else but ls is there in most images that are small.
# shellcheck disable=SC2012,SC2030,SC2031 # what is set in it is of its own
guard_list() {
  LC_ALL=C QUOTING_STYLE=literal ls -lnR "$1" 2>/dev/null | {
    # shellcheck disable=SC2034 # what ls shows, in its order
    while read -r mode count owner group size month day time name; do
      case $mode in
        /*:)
          folder=${mode%:}
          guard_folder "$folder" || break
          ;;
        [-dlpsbc][-r][-w]*)
          others_can "$folder/$name" && break
          case $mode in
            l*) guard_link "${name#* -> }" || break ;;
          esac
          ;;
      esac
      why=
    done
    printf %s "$why"
  }
}

# shellcheck disable=SC2031 # called by the above
guard_link() {
  case $1 in
    /*) guard "$1" ;;
    *) guard "$folder/$1" ;;
  esac
  case $? in
    0) [ ! -d "$found" ] || { guard_folder "$found" && guard_tree "$found"; } ;;
    2) ;;
    *) return 1 ;;
  esac
}

can_see() {
  command -v ls >/dev/null 2>&1
}

# has PROGRAM: it can be run and, as root, nobody else could have changed it. Without ls that cannot
# be seen, and those of the system's folders are taken as they are, as this shell was.
has() {
  program=$(command -v "$1" 2>/dev/null) || return 1
  case $program in
    /*) ;;
    *) return 0 ;;
  esac
  ! is_root || ! can_see || guard "$program"
}

# As root, programs and libraries come from the system's folders, which this shell is from.
choose_path() {
  is_root || PATH=$path
  system=$PATH
  is_root || return 0
  unset LD_PRELOAD LD_AUDIT
  can_see || unset LD_LIBRARY_PATH
  [ "${LD_LIBRARY_PATH-}" ] || return 0
  set -f
  IFS=:
  # shellcheck disable=SC2086 # as many folders as there are
  set -- $LD_LIBRARY_PATH
  unset IFS
  set +f
  for folder; do
    case $folder in
      /*) guard_folder "$folder" && continue ;;
    esac
    [ $? = 2 ] || unset LD_LIBRARY_PATH
  done
}

# Without what Java is told here to load or to listen on for the application.
plainly() (
  unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS OPENJ9_JAVA_OPTIONS IBM_JAVA_OPTIONS
  "$@"
)

# UsePerfData leaves a folder in /tmp, and a crash a file in the working folder.
# Every user can read a command line.
receiver() (
  export WHOAMI_MARK="whoami:$mark"
  plainly "$java" -XX:-UsePerfData -XX:ErrorFile=/dev/null -Xmx32m -cp "$ahead" \
    dev.whoami.upload.FileReceiver "$@"
)

# Hands on what a program complained of, a line at a time. Java repeats the options that it finds in
# its environment, where secrets can be.
complain() {
  while IFS= read -r line || [ "$line" ]; do
    case $line in
      *"Picked up "*_OPTIONS:*) ;;
      *) tell said "$line" ;;
    esac
  done <"$here/errors"
}

# try COMMAND…: what it complains of is told where it fails.
try() {
  "$@" 2>"$here/errors" && return
  complain
  tell failed
}

# may_run FILE: sets java to it, if it can be run and, as root, nobody else could have changed it or
# what it loads. Else it is told why not.
may_run() {
  [ -x "$1" ] && [ ! -d "$1" ] && is_plain "$1" || return 1
  java=$1
  is_root || return 0
  java=
  case $tried in
    *"|$1|"*) return 1 ;;
  esac
  tried="$tried$1|"
  if ! can_see; then
    why="the container has no ls, which would show whether others can write to it"
  elif guard "$1" && guard_java "$found"; then
    java=$file
    return
  fi
  tell said "$1: $why"
  return 1
}

# guard_java FILE: the same for the folders that it loads itself from.
guard_java() {
  file=$1
  home=${file%/bin/java}
  IFS= read -r line 2>/dev/null <"$file" || true
  case $line in
    '#!'*)
      why="it is a script, which can start another program"
      return 1
      ;;
  esac
  if [ "$home" = "$file" ] || [ ! -d "$home/lib" ]; then
    why="what it loads is not beside it"
    return 1
  fi
  case $home in
    *[[:space:]]*)
      why="there is a space in its path"
      return 1
      ;;
  esac
  for each in bin lib conf jre; do
    [ -d "$home/$each" ] || continue
    guard_folder "$home/$each" && guard_tree "$found" || return 1
  done
}

# find_java [FILE]: that one, or the first that may be run: of the path, of where it often is, or
# what process 1 is.
find_java() {
  if [ "${1-}" ]; then
    java=$1
    [ -x "$1" ] && [ ! -d "$1" ] || java=
    return
  fi
  set -f
  IFS=:
  # shellcheck disable=SC2086 # as many folders as there are
  set -- $path
  unset IFS
  set +f
  for folder; do
    case $folder in
      /*) may_run "$folder/java" && return ;;
    esac
  done
  for each in "${JAVA_HOME:-/no}/bin/java" /opt/java/openjdk/bin/java /usr/lib/jvm/*/bin/java \
    /usr/lib/jvm/*/jre/bin/java /usr/java/*/bin/java /opt/*/bin/java /opt/*/*/bin/java \
    /usr/local/*/bin/java /jre/bin/java /app/jre/bin/java; do
    may_run "$each" && return
  done
  # Its name is that of its program. The arguments of another program can hold "/java", too.
  line=
  IFS= read -r line 2>/dev/null </proc/1/comm || true
  if [ "$line" = java ]; then
    find_java_of_process_1
  fi
}

# Where the processes of a whole task or pod are visible, process 1 is of another image, whose files
# are not known here.
# shellcheck disable=SC2031 # described here
find_java_of_process_1() {
  # shellcheck disable=SC3013 # as below
  if is_root && ! [ /proc/1/root/ -ef / ]; then
    return
  fi
  exe=/proc/1/exe
  if is_root && describe "$exe"; then
    # shellcheck disable=SC3013 # dash, BusyBox and bash have it; where it fails, nothing is run
    if ! [ "$target" -ef "$exe" ]; then
      tell said "$exe: it is not of this container"
      return
    fi
    exe=$target
  fi
  may_run "$exe" || return 0
  plainly "$java" -XX:-UsePerfData -version >/dev/null 2>&1 || java=
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
      case $line in
        *x86_64*) loader=musl-x64 ;;
        *aarch64*) loader=musl-arm64 ;;
      esac
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

# look [JAVA]: what is here.
look() {
  find_java "$@"
  find_loader
  find_room
  seen=
  for tool in curl wget base64 head tar gzip rm mkdir chmod sha256sum shasum openssl; do
    if has "$tool"; then
      seen="$seen $tool"
    fi
  done
  tell java "$java"
  tell saw "loader:$loader room:$room$seen"
}

# guard_parent FOLDER: nobody else can move or remove what this user puts there. Sets found.
guard_parent() {
  if can_see; then
    guard "$1"
    return
  fi
  # Root's folder where each user can move what is theirs alone.
  found=$1
  case $1 in
    /tmp | /dev/shm) is_root && [ ! -L "$1" ] && [ -k "$1" ] && [ -O "$1" ] && return ;;
  esac
  why="the container has no ls, which would show whether others can change $1"
  return 1
}

# is_private FOLDER: a folder, no link to one, of this user and for this user alone.
# shellcheck disable=SC2031 # described here
is_private() {
  [ -d "$1" ] && [ ! -L "$1" ] && [ -O "$1" ] || return 1
  can_see || return 0
  describe "$1" && [ "$owner" = "$me" ] || return 1
  case $mode in
    drwx------* | drwx--S---*) ;;
    *) return 1 ;;
  esac
}

# is_new FILE: it is made now, and is no link or pipe that was there.
is_new() {
  if [ -e "$1" ] || [ -L "$1" ]; then
    return 1
  fi
  (
    set -C
    : >"$1"
  ) 2>/dev/null && [ -f "$1" ] && [ ! -L "$1" ] && [ -O "$1" ]
}

# settle FOLDER: makes the private folder in it, and sets here to it. Where no program can make one,
# Java can, and what lands first is a file beside it.
settle() {
  [ -d "${1:-/}" ] || {
    why="$1 is no folder"
    return 1
  }
  here=$1/whoami-$place
  ahead=$here/receiver.jar
  if [ -e "$here" ] || [ -L "$here" ]; then
    why="$here was made by another"
  elif ! has mkdir; then
    ahead=$here.receiver
    is_new "$ahead" && return
    why="this user can make no file in ${1:-/}"
  elif ! mkdir "$here" 2>/dev/null; then
    why="this user can make no folder in ${1:-/}"
  else
    is_private "$here" && return
    has rm && rm -r "$here"
    why="a folder that is made in ${1:-/} is not only for its owner"
  fi
  here=
  return 1
}

# A program in it can be run.
can_run() {
  printf '#!/bin/sh\nexit 0\n' >"$here/try" && chmod 700 "$here/try" &&
    "$here/try" 2>/dev/null && return
  why="no program may run in $found"
  rm -rf "$here"
  here=
  return 1
}

# is_plain PATH: the other end accepts it.
is_plain() {
  case $1 in
    *[[:cntrl:]]* | *[][\;\&\|\<\>\$\`\"\'\(\)\*\?\{\}\!\#\\]*)
      why="there is a character in its path that a shell acts on"
      return 1
      ;;
  esac
}

# place [bundle] FOLDER…: a private folder in the first of these where there can be one.
place() {
  what=
  if [ "${1-}" = bundle ]; then
    what=bundle
    shift
  fi
  for folder; do
    case $folder in
      /*) ;;
      *) folder=$(pwd -P)/$folder ;;
    esac
    if guard_parent "$folder" && is_plain "$found" && settle "$found" &&
      { [ -z "$what" ] || can_run; }; then
      tell placed "$here"
      return
    fi
    tell said "$folder: $why"
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
  done >"$ahead"
  if [ -d "$here" ] || make_folder; then
    tell landed
  fi
}

# By Java, which then moves into it what has landed.
make_folder() {
  words=$(receiver folder "$here" "$ahead" 2>&1)
  if is_private "$here" && [ -f "$here/receiver.jar" ]; then
    ahead=$here/receiver.jar
    return
  fi
  printf '%s\n' "$words" | while IFS= read -r line; do
    [ -z "$line" ] || tell said "${line#"whoami:$mark failed "}"
  done
  tell failed
  return 1
}

# take FILE LINES EVERY: lines of base64, and a word back after so many of them.
take() {
  if [ "$java" ]; then
    try receiver take "$@"
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
    receiver sum "$1"
  elif has sha256sum; then
    sum=$(sha256sum "$1") && tell sum "${sum%% *}"
  elif has shasum; then
    sum=$(shasum -a 256 "$1") && tell sum "${sum%% *}"
  else
    sum=$(openssl dgst -sha256 "$1") && tell sum "${sum##* }"
  fi
}

# give FILE: lines of base64, and the sum.
give() {
  if [ "$java" ]; then
    try receiver give "$1"
  else
    try give_by_tools "$1"
  fi
}

give_by_tools() {
  [ -r "$1" ] && base64 "$1" >"$here/lines" || return 1
  while IFS= read -r line; do
    tell part "$line"
  done <"$here/lines"
  tell_sum "$1"
}

# get FILE: what $url answers. Who has the address has the file: it is on no command line, which
# every user could read. echo is always of the shell itself.
get() {
  case $url in
    '' | *[!A-Za-z0-9%?\&=_.~:/+,@-]*)
      tell said "the address has a character that no address has"
      tell failed
      return
      ;;
  esac
  if has curl; then
    try get_by_curl "$1"
  elif has wget && is_gnu_wget; then
    try get_by_wget "$1"
  elif [ "$java" ]; then
    echo "$url" | try receiver get "$1"
  else
    tell said "this wget takes an address only on its command line, where every user could read it"
    tell failed
  fi
}

is_gnu_wget() {
  case $(wget --version 2>/dev/null) in
    'GNU Wget'*) ;;
    *) return 1 ;;
  esac
}

get_by_curl() {
  echo "url = \"$url\"" | homeless curl -q -fsS --connect-timeout 10 -o "$1" -K - && tell_sum "$1"
}

get_by_wget() {
  echo "$url" | homeless wget -q -T 10 -O "$1" -i - && tell_sum "$1"
}

# Settings in a home that is the application's could have another file written.
homeless() (
  unset WGETRC
  export HOME="$here" CURL_HOME="$here" XDG_CONFIG_HOME="$here"
  "$@"
)

unpack() {
  try unpack_bundle
}

# The archive's files belong to whom it was made by, unless told.
unpack_bundle() {
  tar -xzof "$here/whoami.tar.gz" -C "$here" && rm -f "$here/whoami.tar.gz" && tell unpacked
}

# properties OPTIONS: the -D flags among them, as they are written: a quote holds spaces together.
# They are what whoami has to see. What else the application's options load or open, an agent or a
# port, is in use by it or not meant for a second program.
properties() {
  left="$1 "
  flag=
  quote=
  while [ "$left" ]; do
    rest=${left#?}
    letter=${left%"$rest"}
    left=$rest
    case $quote$letter in
      [\"\'])
        quote=$letter
        flag=$flag$letter
        ;;
      \"\" | \'\')
        quote=
        flag=$flag$letter
        ;;
      [[:space:]])
        is_property "$flag" && printf '%s ' "$flag"
        flag=
        ;;
      *) flag=$flag$letter ;;
    esac
  done
}

# Those that have Java load programs from other folders are for the application alone, and of a
# line break Java would make two lines where it repeats them.
is_property() {
  case ${1#[\"\']} in
    *"$newline"* | -Dcom.sun.management.* | -Djava.ext.dirs=* | -Djava.endorsed.dirs=* | \
      -Djava.library.path=* | -Djava.home=* | -Dsun.boot.*) return 1 ;;
    -D*) ;;
    *) return 1 ;;
  esac
}

# In the environment they were, and stay: a command line can be read by every user.
keep_properties() {
  newline=$(printf '\n.')
  newline=${newline%.}
  unset OPENJ9_JAVA_OPTIONS IBM_JAVA_OPTIONS
  JAVA_TOOL_OPTIONS=$(properties "${JAVA_TOOL_OPTIONS-}")
  JDK_JAVA_OPTIONS=$(properties "${JDK_JAVA_OPTIONS-}")
  _JAVA_OPTIONS=$(properties "${_JAVA_OPTIONS-}")
  [ "$JAVA_TOOL_OPTIONS" ] || unset JAVA_TOOL_OPTIONS
  [ "$JDK_JAVA_OPTIONS" ] || unset JDK_JAVA_OPTIONS
  [ "$_JAVA_OPTIONS" ] || unset _JAVA_OPTIONS
}

# run COLUMNS INPUT WORDS…: whoami itself, whose report names $called as its command.
run() {
  export COLUMNS="$1"
  input=$2
  shift 2
  if [ "$java" ]; then
    keep_properties
    # Compilers cost more than a fifth of so short a run, and the threads of a collector for large
    # heaps a twentieth; not every Java has two, or the options.
    set -- "$java" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 \
      -XX:CompileThresholdScaling=3 -XX:+UseSerialGC -XX:-UsePerfData -XX:ErrorFile=/dev/null \
      ${called:+"-Dwhoami.command=$called"} -jar "$here/whoami.jar" "$@"
  else
    export WHOAMI_COMMAND="$called"
    set -- plainly "$here/whoami-linux-x64/bin/whoami" "$@"
  fi
  tell running
  PATH=$path
  if [ "$input" = terminal ]; then
    "$@" 2>"$here/errors"
  else
    "$@" 2>"$here/errors" </dev/null
  fi
  status=$?
  PATH=$system
  # The other end now sends the word for what follows, which no name in the report can have.
  tell ended
}

# outcome WORD: of whoami, with this word in front from now on.
outcome() {
  mark=$1
  complain
  tell exit "$status"
}

# All that was put here is gone after this, but for whoami itself where it is to be kept.
leave() {
  trap '' HUP INT TERM
  [ "$here" ] || return 0
  # Until Java has made it, another user can have put something in its place.
  if is_private "$here"; then
    set -- "$here/errors" "$here/try" "$here/.wget-hsts" "$here/recording.zip" "$here/lines" "$ahead"
    [ "$kept" ] || set -- "$@" "$here/whoami.jar" "$here"
  else
    set -- "$ahead"
  fi
  if has rm; then
    rm -rf "$@"
  elif [ "$java" ]; then
    receiver remove "$@" 2>/dev/null
  fi
  here=
}

umask 077
find_me 2>/dev/null
choose_path
trap leave EXIT
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
