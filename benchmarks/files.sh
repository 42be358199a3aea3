#!/usr/bin/env bash
# A file of 200,000 orders to a file of verdicts, beside jq copying it (jq -c .), in seconds and in seconds of processor
# time. Checks the number of lines, that each run gives the same verdicts, and that they are those of single orders.
# RUNS=5 ORDERS=200000
. "$(dirname "$0")/lib.sh"
command -v jq >/dev/null || die "jq is missing: apt-get install jq"
build
count=${ORDERS:-200000}
orders=$out/orders-$count.ndjson
java -cp "$classpath" benchmarks.WriteOrders "$count" >"$orders"
[ "$(wc -l <"$orders")" -eq "$count" ] || die "not $count orders"
names=(jq advise jq-cpu advise-cpu)
fresh "${names[@]}"

cpu() {
  local name=$1
  shift
  TIMEFORMAT='%U %S'
  { time spent "$name" "$@"; } 2>"$out/runs/$name.times"
  awk '{ print $1 + $2 }' <(tail -1 "$out/runs/$name.times") >>"$out/runs/$name-cpu.txt"
}

for ((run = 0; run < ${RUNS:-5}; run++)); do
  cpu jq jq -c . "$orders"
  cpu advise java -jar "$cli" advise --json "$orders"
  cmp "$orders" "$out/runs/jq.out"
  [ "$(wc -l <"$out/runs/advise.out")" -eq "$count" ] || die "not $count verdicts"
  sum=$(sha256sum <"$out/runs/advise.out")
  [ "${first:=$sum}" = "$sum" ] || die "two runs gave different verdicts"
done
for line in 1 $((count / 2)) "$count"; do
  sed -n "${line}p" "$orders" | java -jar "$cli" advise --json - |
    cmp - <(sed -n "${line}p" "$out/runs/advise.out") || die "line $line differs from the single order"
done

machine
echo "$(jq --version), $count orders, $(($(stat -c %s "$orders") / 1048576)) MB in, $(($(stat -c %s "$out/runs/advise.out") / 1048576)) MB out"
say jq s jq
say advise s jq
say jq-cpu s jq-cpu
say advise-cpu s jq-cpu
