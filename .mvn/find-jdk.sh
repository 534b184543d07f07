# Sourced, not run: sets JAVA_HOME to a JDK that is new enough and JAVA_FEATURE to its version, or says why not and exits.
# Looks at JAVA_HOME, then at the javac on the PATH, then where systems keep their JDKs, newest first.

JAVA_NEEDED=21

jdk_feature() { # prints the feature version of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if javac=$(command -v javac); then
    while [ -L "$javac" ]; do
      link=$(readlink "$javac")
      case $link in /*) javac=$link ;; *) javac=$(dirname "$javac")/$link ;; esac
    done
    printf '%s\n' "$(dirname "$(dirname "$javac")")"
  fi
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$JAVA_NEEDED+" 2>/dev/null || true
  for jdk in /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    printf '%s %s\n' "$(jdk_feature "$jdk")" "$jdk"
  done | sort -rn | sed -n 's/^[0-9][0-9]* //p'
}

JAVA_FEATURE=
while IFS= read -r jdk; do
  feature=$(jdk_feature "$jdk")
  if [ "${feature:-0}" -ge "$JAVA_NEEDED" ]; then
    JAVA_HOME=$jdk
    JAVA_FEATURE=$feature
    break
  fi
done <<END
$(jdk_candidates)
END

if [ -z "$JAVA_FEATURE" ]; then
  echo "A JDK of version $JAVA_NEEDED or newer is needed, and none was found. Set JAVA_HOME to one." >&2
  exit 1
fi
export JAVA_HOME
