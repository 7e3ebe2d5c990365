#!/bin/sh
# The last minute before a deadline: 10,000 submissions of 1,000 cities against the packaged funding service, on a real
# PostgreSQL that writes what it confirms, and Kafka. Takes about four minutes; nothing else should run meanwhile.
# Usage: bench/rush/run.sh [steady] [killed] [crowd]     (all three unless told otherwise)
# SETTINGS="ALLIANCE_HTTP_MOST_AT_ONCE=100000" bench/rush/run.sh crowd    as it would be without the turnstile
set -eu
cd "$(dirname "$0")/../.."
service=funding-service
./mvnw -q -pl $service -am -DskipTests -Dspotless.check.skip \
    package dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -Dalliance.root="$PWD" -Dsettings="${SETTINGS:-}" \
    -cp "$service/target/test-classes:$service/target/classes:$(cat $service/target/classpath)" \
    eu.alliance.funding.rush.RushBench "$@"
