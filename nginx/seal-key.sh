#!/usr/bin/env bash
# Writes a secret for Cache:SealKey into a file of settings, where there is none yet: seal-key.sh FILE. The file keeps its owner
# and mode, and the secret is told to nobody.
set -euo pipefail
settings=${1:?usage: seal-key.sh FILE}
! grep -q '^Cache__SealKey=' "$settings" || exit 0
# What an editor has left without an end of line must not run into ours.
[ -z "$(tail -c 1 "$settings")" ] || echo >> "$settings"
secret=$(od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n')
[ "${#secret}" = 64 ] || { echo "No secret could be made for $settings." >&2; exit 1; }
echo "Cache__SealKey=$secret" >> "$settings"
