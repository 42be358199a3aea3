#!/usr/bin/env bash
# A file of 200,000 orders to a file of verdicts, beside jq copying it (jq -c .), in seconds and in seconds of processor
# time: random orders, hardly two of which say the same, and orders as alike as a shop's, made of the examples with
# numbers of their own. Beside both, cat copying the file of verdicts. Checks the number of lines, that each run gives
# the same verdicts, and that they are those of single orders.
# RUNS=5 ORDERS=200000
. "$(dirname "$0")/lib.sh"
command -v jq >/dev/null || die "jq is missing: apt-get install jq"
build
count=${ORDERS:-200000}
random=$out/orders-$count.ndjson
alike=$out/alike-$count.ndjson
java -cp "$classpath" benchmarks.WriteOrders "$count" >"$random"
jq -c 'del(.orderId)' "$root"/examples/orders/*.json | awk -v count="$count" '
  { order[NR] = substr($0, 2) }
  END { for (i = 1; i <= count; i++) print "{\"orderId\":\"" i "\"," order[(i * 7919) % NR + 1] }' >"$alike"
kinds=(random alike)
names=()
for kind in "${kinds[@]}"; do
  [ "$(wc -l <"${!kind}")" -eq "$count" ] || die "not $count orders"
  for what in jq advise cat; do names+=("$kind-$what" "$kind-$what-cpu"); done
done
fresh "${names[@]}"

cpu() {
  local name=$1
  shift
  TIMEFORMAT='%U %S'
  { time spent "$name" "$@"; } 2>"$out/runs/$name.times"
  awk '{ print $1 + $2 }' <(tail -1 "$out/runs/$name.times") >>"$out/runs/$name-cpu.txt"
}

compare() {
  local kind=$1 orders=$2 first= sum line
  for ((run = 0; run < ${RUNS:-5}; run++)); do
    cpu "$kind-jq" jq -c . "$orders"
    cpu "$kind-advise" java -jar "$cli" advise --json "$orders"
    cpu "$kind-cat" cat "$out/runs/$kind-advise.out"
    cmp "$orders" "$out/runs/$kind-jq.out"
    [ "$(wc -l <"$out/runs/$kind-advise.out")" -eq "$count" ] || die "not $count verdicts"
    sum=$(sha256sum <"$out/runs/$kind-advise.out")
    [ "${first:=$sum}" = "$sum" ] || die "two runs gave different verdicts"
  done
  for line in 1 $((count / 2)) "$count"; do
    sed -n "${line}p" "$orders" | java -jar "$cli" advise --json - |
      cmp - <(sed -n "${line}p" "$out/runs/$kind-advise.out") || die "line $line differs from the single order"
  done
  size "$kind" "$orders" "$out/runs/$kind-advise.out"
  rm "$out/runs/$kind"-*.out # gigabytes
}

size() {
  sizes+=("$1: $count orders, $(($(stat -c %s "$2") / 1048576)) MB in, $(($(stat -c %s "$3") / 1048576)) MB out")
}

sizes=()
for kind in "${kinds[@]}"; do compare "$kind" "${!kind}"; done

machine
jq --version
printf '%s\n' "${sizes[@]}"
for kind in "${kinds[@]}"; do
  for what in jq advise cat; do say "$kind-$what" s "$kind-jq"; done
  for what in jq advise; do say "$kind-$what-cpu" s "$kind-jq-cpu"; done
done
