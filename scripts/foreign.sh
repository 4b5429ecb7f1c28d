# shellcheck shell=bash
# Another processor than this machine's: a system of Debian's packages for it, and what runs its
# programs. Nothing of it is installed here.
# shellcheck disable=SC2034 # What is set here is for the scripts that read this file.

# Nothing, as long as it is this machine's own.
system=
tools=
emulator=()

# foreign_system arm64|x64 PACKAGE…: sets system to a folder with the packages, of this machine's
# release of Debian, kept for the next time; emulator to what runs its programs; tools to the first
# letters of the names of its binutils.
foreign_system() {
  local processor machine architecture suite why part
  case $1 in
    arm64) processor=aarch64 architecture=arm64 ;;
    x64) processor=x86_64 architecture=amd64 ;;
  esac
  machine=$processor-linux-gnu
  tools=$machine-
  need "qemu-$processor" qemu-user
  need "$tools"strip "binutils-${machine/_/-}"
  need mmdebstrap mmdebstrap
  # shellcheck disable=SC1091 # the machine's own
  suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
  system=${XDG_CACHE_HOME:-~/.cache}/whoami/systems/$suite-$architecture-$(sha256sum <<<"${*:2}" | cut -c1-12)
  emulator=("qemu-$processor" -L "$system")
  [[ ! -d $system ]] || return 0
  say "taking Debian's packages for $architecture, once …"
  mkdir -p "$(dirname "$system")"
  part=$(mktemp -d "$system.part.XXXX")
  # Unpacked, and nothing of it run. Without a package's own script, /lib is missing.
  why=$(debian "$suite" "$part" "--arch=$architecture" --variant=extract \
    --include="$(IFS=,; echo "${*:2}")") || {
    rm -rf "$part"
    die 3 "$why"
  }
  [[ -e $part/lib ]] || ln -s usr/lib "$part/lib"
  chmod 755 "$part"
  mv -T "$part" "$system" 2>/dev/null || rm -rf "$part"
}
