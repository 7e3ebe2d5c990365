#!/bin/sh
# Harvests the public library as Dublin Core with OAI-PMH 2.0, page after page, into a folder. Needs no token.
#   ./harvest-library.sh <folder> [from, such as 2027-03-15T00:00:00Z]
set -eu
folder=$1 from=${2:-}
url=${ALLIANCE_URL:-http://localhost:8080}/v1/oai
mkdir -p "$folder"

page=1
curl -sS --fail-with-body --retry 5 -G "$url" -d verb=ListRecords -d metadataPrefix=oai_dc \
    ${from:+-d "from=$from"} >"$folder/$page.xml"
while next=$(sed -n 's/.*<resumptionToken[^>]*>\([^<][^<]*\)<.*/\1/p' "$folder/$page.xml") && [ -n "$next" ]; do
    page=$((page + 1))
    curl -sS --fail-with-body --retry 5 -G "$url" -d verb=ListRecords \
        --data-urlencode "resumptionToken=$next" >"$folder/$page.xml"
done
grep -o '<record>' "$folder"/*.xml | wc -l
