# shellcheck shell=bash
# Small systems of Debian's packages, made from the mirror that this machine's apt knows.

# That mirror, in whatever form it is written down.
mirror() {
  # shellcheck disable=SC2016 # for apt
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk '$3 == "main" && $2 !~ /-/ {
           if ($1 ~ /\/debian\/$/) { best = $1; exit }
           if (!other) other = $1
         }
         END { print best ? best : other }'
}

# debian SUITE TARGET OPTIONS…: makes the system, a folder or a .tar, with these options of
# mmdebstrap. Where that does not work, prints why.
debian() {
  local suite=$1 target=$2 from scratch status=0
  shift 2
  from=$(mirror)
  if [[ ! $from ]]; then
    echo "apt has no Debian mirror in its sources."
    return 1
  fi
  scratch=$(mktemp -d)
  # The way out of this machine, a proxy say; and a mirror that stands still is good enough.
  apt-config dump | grep -E '^Acquire::(http|https|Retries)\b' >"$scratch/apt.conf" || true
  echo 'Acquire::Check-Valid-Until "false";' >>"$scratch/apt.conf"
  mmdebstrap --mode=root --aptopt="$scratch/apt.conf" "$@" "$suite" "$target" "$from" \
    >"$scratch/log" 2>&1 </dev/null || {
    status=1
    echo "mmdebstrap could not make it: $(grep '^E: ' "$scratch/log" || tail -3 "$scratch/log")"
  }
  rm -rf "$scratch"
  return $status
}
