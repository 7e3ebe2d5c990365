#!/bin/sh
# Ranked top 20 with all counts over made-up libraries, beside Lucene's own top 20 for the same queries.
# Usage: bench/search/run.sh [practices…]           (100000 and 1000000 unless told otherwise)
#        bench/search/run.sh service [practices…]   the packaged service, asked through its door, and its memory
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q -pl practice-exchange-service -am -DskipTests -Dspotless.check.skip \
    package dependency:build-classpath -Dmdep.outputFile=target/classpath
bench=SearchBench
[ "${1:-}" != service ] || { bench=ServiceBench; shift; }
[ $# -gt 0 ] || set -- 100000 1000000
service=practice-exchange-service
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1500m -Dalliance.root="$PWD" \
    -cp "$service/target/test-classes:$service/target/classes:$(cat $service/target/classpath)" \
    "eu.alliance.practice.search.$bench" "$@"
