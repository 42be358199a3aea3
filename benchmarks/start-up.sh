#!/usr/bin/env bash
# The first verdict, as a whole process: the command line on one order, and an app with the library on its class path,
# beside a JVM that says hello. RUNS=15
. "$(dirname "$0")/lib.sh"
build
order=$root/examples/orders/shipment-cancelled.json
names=(bare-jvm advise advise-c1 advise-c1-cds embedded)
fresh "${names[@]}"
BUILT=1 "$here/cds.sh" >"$out/runs/cds.log"

for ((run = 0; run < ${RUNS:-15}; run++)); do
  spent bare-jvm java -cp "$out/classes" benchmarks.Hello
  spent advise java -jar "$cli" advise --json "$order"
  spent advise-c1 java "${quick[@]}" -jar "$cli" advise --json "$order"
  spent advise-c1-cds java "${quick[@]}" -XX:SharedArchiveFile="$archive" -jar "$cli" advise --json "$order"
  spent embedded java -cp "$classpath" benchmarks.FirstVerdict
  [ "$(cat "$out/runs/bare-jvm.out")" = hello ] || die "the bare JVM said something else"
  grep -q '"scenario":"SHIPMENT_CANCELLED"' "$out/runs/advise.out" || die "another verdict"
  grep -q 'the shipment was cancelled' "$out/runs/embedded.out" || die "another headline"
  cmp "$out/runs/advise.out" "$out/runs/advise-c1.out"
  cmp "$out/runs/advise.out" "$out/runs/advise-c1-cds.out"
done

machine
for name in "${names[@]}"; do say "$name" s bare-jvm; done
