#!/bin/sh
# Registers the city's delegation for a summit from a table of delegates, and hands it in.
#   ./register-delegation.sh <summit's id or slug> delegates.csv
set -eu
summit=$1 table=$2
url=${ALLIANCE_URL:-http://localhost:8080}
issuer=${ALLIANCE_ISSUER:-http://localhost:8180/realms/alliance}

# The first member of that name in what comes in.
member() { tr ',{' '\n\n' | sed -n "s/^\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1; }

token=$(curl -sS --fail-with-body "$issuer/protocol/openid-connect/token" -d grant_type=client_credentials \
    -d "client_id=${ALLIANCE_CLIENT:-city-rotterdam-it}" \
    -d "client_secret=${ALLIANCE_SECRET:-rotterdam-demo-secret}" | member access_token)

call() {
    path=$1
    shift
    curl -sS --fail-with-body --retry 5 --retry-connrefused -H "Authorization: Bearer $token" "$@" "$url$path"
}

# One key for each POST: curl sends it again with the same one when a 503 asks for patience, and there is one effect.
post() {
    path=$1
    shift
    call "$path" -X POST -H "Idempotency-Key: $(date +%s)-$$-$path" "$@"
}

id=$(call "/v1/summits/$summit" | member id)
delegation=$(call "/v1/summits/$id/delegations" | member id)
if [ -z "$delegation" ]; then
    delegation=$(post "/v1/summits/$id/delegations" -H 'Content-Type: application/json' -d '{}' | member id)
fi
post "/v1/delegations/$delegation/delegate-imports" -H 'Content-Type: text/csv' \
    --data-binary "@$table" >&2 # a refusal names each mistake by line and column, and ends this
post "/v1/delegations/$delegation/submission" | member status
