#!/bin/sh
# Says whether a receipt was signed by the alliance, without asking it: with the key set that was kept beforehand, and,
# if the content that was handed in is at hand, whether it is this content that the receipt is for. Needs openssl 3.
#   curl "$url/v1/receipt-keys" >keys.json
#   ./verify-receipt.sh receipt.json keys.json [content]
set -eu
receipt=$1 keys=$2 content=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

member() { tr -d '\n' | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"; }
decode() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | base64 -d; }

# A JWS in three parts: what is claimed of the signature, the receipt itself, the signature (RFC 7515).
jws=$(member jws <"$receipt")
head=${jws%%.*} rest=${jws#*.}
payload=${rest%%.*} signature=${rest#*.}
kid=$(printf %s "$head" | decode | member kid)
[ "$(printf %s "$head" | decode | member alg)" = EdDSA ] || { echo "not signed with EdDSA" >&2; exit 1; }

# The Ed25519 key of that name, in the form that openssl reads (RFC 8410).
x=$(tr -d '\n' <"$keys" | sed 's/}/}\n/g' | grep "\"kid\" *: *\"$kid\"" | member x)
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; printf %s "$x" | decode; } >"$work/key.der"
printf %s "$signature" | decode >"$work/signature"
printf %s "$head.$payload" >"$work/signed"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key.der" -rawin -in "$work/signed" \
    -sigfile "$work/signature" >/dev/null || { echo "the signature is not the alliance's" >&2; exit 1; }

if [ -n "$content" ]; then
    sum=$(openssl dgst -sha256 -r "$content" | cut -d ' ' -f 1)
    [ "$sum" = "$(printf %s "$payload" | decode | member sha256)" ] || { echo "for another content" >&2; exit 1; }
fi
printf %s "$payload" | decode
echo
