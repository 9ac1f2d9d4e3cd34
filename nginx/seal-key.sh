#!/usr/bin/env bash
# Writes a secret for Cache:SealKey into a file of settings, where there is none yet: seal-key.sh FILE. The file keeps its owner
# and mode, and the secret is not printed.
set -euo pipefail
settings=${1:?usage: seal-key.sh FILE}
! grep -q '^Cache__SealKey=' "$settings" || exit 0
# A last line without a line end must not run into ours.
[ -z "$(tail -c 1 "$settings")" ] || echo >> "$settings"
secret=$(od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n')
[ "${#secret}" = 64 ] || { echo "No secret could be created for $settings." >&2; exit 1; }
echo "Cache__SealKey=$secret" >> "$settings"
