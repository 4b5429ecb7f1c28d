# shellcheck shell=bash
# Packages of npm, each unpacked once: what checks files of others' formats.
# shellcheck disable=SC2034 # What is set here is for the scripts that read this file.

# npm_packages LIST FOLDER: sets packages to a folder in the cache that has the packages of the list,
# each a line "NAME VERSION FILES"; or sets why to the reason why it has none.
npm_packages() {
  local list=$1 part scratch package=
  why=
  packages=${XDG_CACHE_HOME:-~/.cache}/whoami/$2/$(sha256sum <"$list" | cut -c1-16)
  [[ ! -d $packages ]] || return 0
  has npm npm || {
    why="npm is missing (Debian's package: npm)"
    return 1
  }
  echo "taking $2 from npm, once …"
  mkdir -p "$(dirname "$packages")"
  part=$(mktemp -d "$packages.part.XXXX")
  scratch=$(mktemp -d)
  unpack_all "$list" "$part" || {
    why="npm could not deliver $package: $(npm_reason)"
    rm -rf "$part" "$scratch"
    return 1
  }
  rm -rf "$scratch"
  # Another one may have been faster; its packages are the same.
  mv -T "$part" "$packages" 2>/dev/null || rm -rf "$part"
}

# The first line of what npm said that is a sentence.
npm_reason() {
  grep -m1 -E '^npm error (notarget|[A-Z4][A-Za-z0-9]+:?) .* ' "$scratch/npm" |
    sed -E 's/^npm error (notarget )?//' || echo "it did not say why"
}

# unpack_all LIST FOLDER: sets package to the one that it is at.
unpack_all() {
  local name version wanted archive
  while read -r name version wanted; do
    [[ $name && $name != '#'* ]] || continue
    package=$name@$version
    archive=$(npm pack --loglevel=error --pack-destination "$scratch" "$package" \
      </dev/null 2>"$scratch/npm") || return
    mkdir -p "$2/node_modules/$name"
    tar -xzf "$scratch/$archive" -C "$2/node_modules/$name" --strip-components=1 \
      --wildcards --wildcards-match-slash "*/$wanted" || return
    rm "$scratch/$archive"
  done <"$1"
}
