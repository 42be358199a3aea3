#!/usr/bin/env bash
# Peak memory of a process with one advisor that has answered 1,000 orders, beside a JVM without one; and the heap and
# metaspace that the advisor holds. In a heap of 64 MB, which a JVM would otherwise leave as large as it likes. RUNS=9
. "$(dirname "$0")/lib.sh"
build
[ -r /proc/self/status ] || die "peak memory is read from /proc, which only Linux has"
names=(bare-peak advisor-peak command-line-peak advisor-heap advisor-metaspace)
fresh "${names[@]}"

for ((run = 0; run < ${RUNS:-9}; run++)); do
  read -r peak _ _ < <(java -Xmx64m -XX:+UseSerialGC -cp "$classpath" benchmarks.Memory bare)
  awk -v v="$peak" 'BEGIN { print v / 1024 }' >>"$out/runs/bare-peak.txt"
  read -r peak heap metaspace < <(java -Xmx64m -XX:+UseSerialGC -cp "$classpath" benchmarks.Memory advisor)
  awk -v v="$peak" 'BEGIN { print v / 1024 }' >>"$out/runs/advisor-peak.txt"
  awk -v v="$heap" 'BEGIN { print v / 1024 }' >>"$out/runs/advisor-heap.txt"
  awk -v v="$metaspace" 'BEGIN { print v / 1024 }' >>"$out/runs/advisor-metaspace.txt"
  if [ -x /usr/bin/time ]; then
    peak=$(/usr/bin/time -f %M java -Xmx64m -XX:+UseSerialGC -jar "$cli" advise --json \
      "$root/examples/orders/shipment-cancelled.json" 2>&1 >"$out/runs/memory.out")
    grep -q '"scenario":"SHIPMENT_CANCELLED"' "$out/runs/memory.out" || die "another verdict"
    awk -v v="$peak" 'BEGIN { print v / 1024 }' >>"$out/runs/command-line-peak.txt"
  fi
done

machine
for name in "${names[@]}"; do
  if [ -s "$out/runs/$name.txt" ]; then say "$name" MB bare-peak; fi
done
