# shellcheck shell=bash
# What limits the CPU that processes get, for the scripts that measure with little of it. For a
# script that has read lib.sh.

# cgroup_parent: the folder below which groups with a share of the CPU can be made, of cgroup v1 or
# of v2; else says why there is none.
cgroup_parent() {
  local mount own
  if ((EUID != 0)); then
    echo "a process's CPU is limited by a cgroup, which needs root."
    return 1
  fi
  mount=$(awk '$3 == "cgroup" && $4 ~ /(^|,)cpu(,|$)/ { print $2; exit }' /proc/mounts)
  if [[ $mount ]]; then
    own=$(awk -F: '$2 ~ /(^|,)cpu(,|$)/ { print $3; exit }' /proc/self/cgroup)
  else
    mount=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
    own=/
    if [[ ! $mount ]] || ! grep -qw cpu "$mount/cgroup.controllers" 2>/dev/null; then
      echo "no cgroup here has a CPU controller."
      return 1
    fi
    if ! grep -qw cpu "$mount/cgroup.subtree_control" 2>/dev/null &&
      ! echo +cpu 2>/dev/null >"$mount/cgroup.subtree_control"; then
      echo "cgroup v2 does not let this process limit the CPU of others."
      return 1
    fi
  fi
  # In a container the path can be one that only the host sees.
  [[ -d $mount$own ]] || own=/
  if [[ ! -w $mount$own ]] || ! mkdir "$mount$own/whoami-$$" 2>/dev/null; then
    echo "no cgroup can be made in $mount$own."
    return 1
  fi
  rmdir "$mount$own/whoami-$$"
  echo "$mount${own%/}"
}

# cgroup_make FOLDER CPUS: a group whose processes have so much of a CPU together.
cgroup_make() {
  local period=100000 quota
  quota=$(awk -v cpus="$2" -v period=$period 'BEGIN { printf "%d", cpus * period }')
  mkdir -p "$1"
  if [[ -f $1/cpu.cfs_quota_us ]]; then
    echo $period >"$1/cpu.cfs_period_us"
    echo "$quota" >"$1/cpu.cfs_quota_us"
  else
    echo "$quota $period" >"$1/cpu.max"
  fi
}

# cgroup_enter FOLDER: this process, and what it starts from now on.
cgroup_enter() {
  echo 0 >"$1/cgroup.procs"
}

# cgroup_remove FOLDER: once its processes have ended.
cgroup_remove() {
  local tries
  for ((tries = 0; tries < 50; tries++)); do
    rmdir "$1" 2>/dev/null && return
    sleep 0.1
  done
  say "the group $1 is still in use."
}

# is_cpus TEXT: a number of CPUs, such as 0.25, above 0.
is_cpus() {
  [[ $1 =~ ^[0-9]{1,3}(\.[0-9]{1,3})?$ && $1 =~ [1-9] ]]
}
