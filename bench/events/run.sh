#!/bin/sh
# From the commit of a change to the commit of its effect in a listener, beside bare Kafka on the same broker.
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q -pl platform/data -am -Dtest=EventsBench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dtest.heap="-Xmx1g -XX:TieredStopAtLevel=4" test | grep -E 'Kafka|commit to effect|backlog of'
