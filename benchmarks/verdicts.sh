#!/usr/bin/env bash
# By JMH, on 1,024 fixed random orders: a match, its first stage alone, a whole verdict, and batches of them, beside plain
# Java and the peers; whole verdicts on two threads too. Asks first whether all answer alike: VERDICTS=200000 whole
# verdicts by hand, PEERS=10000 decisions of each peer; each fork asks again about its own orders.
# FORKS=2 WARM_UP=3 ITERATIONS=5 SECONDS_EACH=1; ONLY=Matches (or another regular expression) for some of them.
. "$(dirname "$0")/lib.sh"
build
machine
java -cp "$with_peers" benchmarks.Alike "${VERDICTS:-200000}" "${PEERS:-10000}"
rm -f "$out"/runs/{match,scenario,verdict}-*

# measure THREADS BENCHMARKS: each iteration's figure to the runs of, for example, match-plainDrools.
measure() {
  local log=$out/runs/jmh-$1.log
  java -cp "$with_peers" org.openjdk.jmh.Main "$2" -t "$1" -f "${FORKS:-2}" -wi "${WARM_UP:-3}" -i "${ITERATIONS:-5}" \
    -w "${SECONDS_EACH:-1}" -r "${SECONDS_EACH:-1}" -prof gc -foe true -o "$log" || die "$(tail -40 "$log")"
  # Lines such as "Iteration   1: 123.456 ops/s" and "gc.alloc.rate.norm: 56.7 B/op"; warm-up has its own word.
  awk -v threads="$1" -v dir="$out/runs/" '
    /^# Benchmark: / {
      n = split($3, part, ".")
      name = dir tolower(part[n - 1])
      sub(/(es|s)$/, "", name)
      name = name "-" part[n] (threads > 1 ? "-on-" threads : "")
    }
    /^# Warmup Iteration/ { timed = 0 }
    /^Iteration/ { print $3 > (name ".txt"); timed = 1 }
    timed && /gc\.alloc\.rate\.norm:/ { print $(NF - 1) > (name "-allocated.txt") }
  ' "$log"
}

# Prints those that were measured, beside the first.
table() {
  local name
  for name in "$@"; do
    if [ -s "$out/runs/$name.txt" ]; then as_long "$name" "$1"; fi
  done
}

measure 1 "benchmarks\.(${ONLY:-Matches|Scenarios|Verdicts})\."
if [[ ${ONLY:-Verdicts} == *Verdicts* ]]; then
  measure 2 'benchmarks\.Verdicts\.(handWritten|orderAdvisor)$'
fi
table match-{handWritten,orderAdvisor,plainDrools,easyRules,evrete}
table scenario-{handWritten,orderAdvisor,kieDmn}
table verdict-{handWritten,orderAdvisor,verdictWithOutlook,verdictWithKnownOutlook,plainDrools,batchHandWritten,batchOrderAdvisor}
if [ -s "$out/runs/verdict-orderAdvisor-on-2.txt" ]; then
  say verdict-handWritten-on-2 "a second" verdict-handWritten
  say verdict-orderAdvisor-on-2 "a second" verdict-orderAdvisor
fi
