# Finds a JDK 25 and prints its folder; sourced by ./sotto, ./verify and ./format.

readonly TEMURIN=25.0.3_9
readonly TEMURIN_URL=https://github.com/adoptium/temurin25-binaries/releases/download/jdk-25.0.3%2B9

is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk25() {
  local candidate java
  java=$(command -v java 2>/dev/null) && java=$(readlink -f "$java" 2>/dev/null || echo "$java")
  for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${java%/bin/java}" \
    /usr/lib/jvm/*25* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/.jdks/*25* \
    "$HOME"/.sotto/jdk "$HOME"/.sotto/jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# Prints "file sha256" of the pinned Temurin archive for this machine. The digests are those of the
# vendor's release and of its official container image.
temurin_archive() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo "OpenJDK25U-jdk_x64_linux_hotspot_$TEMURIN.tar.gz 69264a7a211bf5029830d07bc3370f879769d62ebc5b5488e90c9343a2da0e1f" ;;
    Linux-aarch64) echo "OpenJDK25U-jdk_aarch64_linux_hotspot_$TEMURIN.tar.gz 3e4287cb98870ba824ed698854bdc27cff984254caf66dd12cc291e7bfdde26b" ;;
    *) return 1 ;;
  esac
}

fetch_jdk25() {
  local file sha archive folder="$HOME/.sotto"
  if ! archive=$(temurin_archive); then
    echo "sotto: no JDK 25 found, and none is pinned for $(uname -s) $(uname -m): install one and set JAVA_HOME" >&2
    return 3
  fi
  file=${archive% *} sha=${archive#* }
  if [ -n "${SOTTO_NO_DOWNLOAD:-}" ]; then
    echo "sotto: no JDK 25 found. Run: mkdir -p ~/.sotto/jdk && curl -fL $TEMURIN_URL/$file | tar -xz -C ~/.sotto/jdk --strip-components=1" >&2
    return 3
  fi
  echo "sotto: no JDK 25 found (JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, ~/.sotto/jdk): fetching Temurin ${TEMURIN/_/+} into ~/.sotto/jdk" >&2
  mkdir -p "$folder"
  rm -rf "$folder/jdk.new"
  mkdir "$folder/jdk.new"
  if ! { curl -fsSL --retry 2 -o "$folder/$file" "$TEMURIN_URL/$file" || wget -qO "$folder/$file" "$TEMURIN_URL/$file"; } 2>/dev/null; then
    rm -f "$folder/$file"
    echo "sotto: could not fetch it: install a JDK 25 and set JAVA_HOME, or put one into ~/.sotto/jdk" >&2
    return 3
  fi
  if ! echo "$sha  $folder/$file" | sha256sum -c - >/dev/null 2>&1; then
    rm -f "$folder/$file"
    echo "sotto: the digest of the fetched JDK is not the pinned one: nothing was installed" >&2
    return 3
  fi
  tar -xzf "$folder/$file" -C "$folder/jdk.new" --strip-components=1
  rm -rf "$folder/jdk" "$folder/$file"
  mv "$folder/jdk.new" "$folder/jdk"
  echo "$folder/jdk"
}

jdk25() { find_jdk25 || fetch_jdk25; }
