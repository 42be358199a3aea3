#!/usr/bin/env bash
# Makes an archive of the command line's loaded classes (target/order-advisor-cli.jsa) and proves that it is used. A JVM
# ignores in silence an archive that was made of another build of the jar, so make it again after each build.
. "$(dirname "$0")/lib.sh"
[ -f "$cli" ] || die "$cli is missing. Maybe mvn -DskipTests package was not run."
order=$root/examples/orders/shipment-cancelled.json
rm -f "$archive"
java "${quick[@]}" -XX:ArchiveClassesAtExit="$archive" -jar "$cli" advise --json "$order" >/dev/null 2>&1

# -Xshare:on fails where the archive does not fit, and the log names the classes that came out of it.
used=$(java "${quick[@]}" -Xshare:on -XX:SharedArchiveFile="$archive" -Xlog:class+load:file=/dev/stdout \
  -jar "$cli" advise --json "$order" | grep -c 'org\.orderadvisor\..*shared objects file (top)' || true)
[ "$used" -gt 100 ] || die "the archive is not used: only $used classes of ours came out of it"
echo "$archive: $(($(stat -c %s "$archive") / 1048576)) MB, $used classes of ours come out of it. Use it by"
echo "java ${quick[*]} -XX:SharedArchiveFile=$archive -jar $cli advise FILE"
