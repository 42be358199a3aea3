#!/usr/bin/env bash
# Whole verdicts a second on 1,024 fixed random orders, with one and two threads, beside plain Java that decides the
# same without texts (the second implementation of the tests). Each fork checks first that both answer alike. FORKS=3
. "$(dirname "$0")/lib.sh"
build
machine
for threads in 1 2; do
  java -cp "$classpath" org.openjdk.jmh.Main benchmarks.Verdicts -t "$threads" -f "${FORKS:-3}" -wi 5 -w 2 -i 5 -r 1 \
    -foe true -rf csv -rff "$out/runs/verdicts-$threads.csv" -o "$out/runs/verdicts-$threads.log" ||
    die "$(tail -20 "$out/runs/verdicts-$threads.log")"
  # Lines such as "Iteration   1: 123.456 ops/s", by benchmark; warm-up has its own word.
  awk -v t="$threads" -v dir="$out/runs" '
    /^# Benchmark: / { n = split($3, part, "."); name = part[n] "-" t; if (!(name in seen)) { seen[name]; printf "" > (dir "/" name ".txt") } }
    /^Iteration/ { print $3 > (dir "/" name ".txt") }
  ' "$out/runs/verdicts-$threads.log"
done
for name in plainJavaWithoutTexts-1 advisor-1 plainJavaWithoutTexts-2 advisor-2; do
  say "$name" "a second" advisor-1
done
