#!/bin/sh
# Bookings a second through the service, beside pgbench that sends the very same statements to the same PostgreSQL.
# Needs pgbench (Debian: postgresql-contrib). Takes about ten minutes; nothing else should run meanwhile.
# With "cpu" or "disk" only the rows of that kind.
set -eu
cd "$(dirname "$0")/../.."
command -v pgbench >/dev/null || { echo "pgbench is missing; Debian has it in postgresql-contrib" >&2; exit 3; }
./mvnw -q -pl registration-service -am -DskipTests -Dspotless.check.skip \
    package dependency:build-classpath -Dmdep.outputFile=target/classpath
service=registration-service
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m --enable-native-access=ALL-UNNAMED \
    -cp "$service/target/test-classes:$service/target/classes:$(cat $service/target/classpath)" \
    eu.alliance.registration.bench.BookingBench "$@"
