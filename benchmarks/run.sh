#!/usr/bin/env bash
# All of them, one after the other; about a quarter of an hour. QUICK=1 for two minutes that show that all of it runs,
# and whose figures say little. What each reads from the environment can be set here too.
. "$(dirname "$0")/lib.sh"
if [ -n "${QUICK:-}" ]; then
  export VERDICTS=${VERDICTS:-10000} PEERS=${PEERS:-500} FORKS=${FORKS:-1} WARM_UP=${WARM_UP:-1}
  export ITERATIONS=${ITERATIONS:-2} SECONDS_EACH=${SECONDS_EACH:-300ms} RUNS=${RUNS:-1} ORDERS=${ORDERS:-5000}
fi
build
export BUILT=1
"$here/verdicts.sh"
RUNS=${RUNS:-9} "$here/start-up.sh"
RUNS=${RUNS:-5} "$here/memory.sh"
RUNS=${RUNS:-3} ORDERS=${ORDERS:-100000} "$here/files.sh"
