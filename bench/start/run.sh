#!/bin/sh
# How soon each program answers, and what it holds after load, beside a small service on Spring Boot.
# Takes about six minutes; nothing else should run meanwhile. Needs wrk.
# Usage: bench/start/run.sh [jar of the peer]    (bench/start/spring-boot/target/spring-boot-1.jar unless told otherwise)
set -eu
cd "$(dirname "$0")/../.."
command -v wrk >/dev/null || { echo "wrk is missing" >&2; exit 3; }
peer=$(realpath "${1:-bench/start/spring-boot/target/spring-boot-1.jar}")
./mvnw -q -pl '!acceptance' -DskipTests -Dspotless.check.skip package
./mvnw -q -pl local-stack -DskipTests -Dspotless.check.skip \
    package dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -cp "local-stack/target/test-classes:local-stack/target/classes:$(cat local-stack/target/classpath)" \
    eu.alliance.localstack.stack.StartBench "$peer"
