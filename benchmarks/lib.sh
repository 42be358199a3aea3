# Read by the scripts beside it: where things are, how to build them, and how to say many runs in one line.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=$root/target/order-advisor-cli.jar
here=$root/benchmarks
out=$here/target
archive=$root/target/order-advisor-cli.jsa
quick=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData)

die() {
  echo "$*" >&2
  exit 1
}

# Builds and installs the jar, and builds the benchmarks against it. BUILT=1 leaves both as they are.
build() {
  if [ -z "${BUILT:-}" ]; then
    mvn -B -q -f "$root/pom.xml" -DskipTests install >&2
    rm -rf "$out"/{classes,maven-status,lib,peers} # Maven doesn't see each change, and leaves old jars
    mvn -B -q -f "$here/pom.xml" package >&2
  fi
  classpath=$out/classes:$out/lib/* # what an app has; the peers' libraries are beside it
  with_peers=$classpath:$out/peers/*
  mkdir -p "$out/runs"
}

# Seconds that a command takes: spent NAME COMMAND… appends them to NAME's runs; output goes to NAME.out.
spent() {
  local name=$1 start end
  shift
  start=$EPOCHREALTIME
  "$@" >"$out/runs/$name.out"
  end=$EPOCHREALTIME
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.4f\n", b - a }' >>"$out/runs/$name.txt"
}

fresh() {
  local name
  for name in "$@"; do : >"$out/runs/$name.txt"; done
}

median() {
  sort -g "$out/runs/$1.txt" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# as_long NAME BASE: how many a second, what one takes, how many times as long that is as BASE's, and what one allocates.
as_long() {
  local allocated=
  [ ! -s "$out/runs/$1-allocated.txt" ] || allocated=$(median "$1-allocated")
  sort -g "$out/runs/$1.txt" | awk -v name="$1" -v base="$(median "$2")" -v bytes="$allocated" '
    { v[NR] = $1 }
    END {
      m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
      printf "%-28s %12.0f a second  (%.0f to %.0f, %d runs) %11.1f ns %9.2f x (%.2f to %.2f)",
        name, m, v[1], v[NR], NR, 1e9 / m, base / m, base / v[NR], base / v[1]
      if (bytes != "") printf " %9.0f B", bytes
      print ""
    }'
}

# say NAME UNIT BASE: median, spread, and the ratio to BASE's median.
say() {
  sort -g "$out/runs/$1.txt" | awk -v name="$1" -v unit="$2" -v base="$(median "$3")" '
    { v[NR] = $1 }
    END {
      m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
      printf "%-28s %10.3f %s  (%.3f to %.3f, %d runs)  %.2f x (%.2f to %.2f)\n",
        name, m, unit, v[1], v[NR], NR, m / base, v[1] / base, v[NR] / base
    }'
}

machine() {
  echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), load $(cut -d' ' -f1 /proc/loadavg)"
}
