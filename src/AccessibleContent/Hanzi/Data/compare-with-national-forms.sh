#!/bin/sh
# Verifies that the tables of the national standard's forms are those of their repository, at its commit, and what
# make-national-forms.mjs makes of them. Fetches it, unless $1 is a folder that holds TGCharacters_keep_simp.txt and TGPhrases.txt.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=https://github.com/TerryTian-tech/OpenCC-Traditional-Chinese-characters-according-to-Chinese-government-standards
commit=b377473a6a0dbf4173fa5e3930652a48affa3aea
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

folder=${1:-$work/t2gov}
if [ $# = 0 ]; then
    git -C "$work" init -q
    git -C "$work" fetch -q --depth 1 --filter=blob:none "$source" "$commit"
    git -C "$work" checkout -q FETCH_HEAD -- t2gov LICENSE
fi
node "$here/make-national-forms.mjs" "$folder" "$work/TGPhrases.txt"
cmp "$here/TGCharacters_keep_simp.txt" "$folder/TGCharacters_keep_simp.txt"
cmp "$here/TGPhrases.txt" "$work/TGPhrases.txt"
echo "The tables of the national standard's forms are those of $commit."
