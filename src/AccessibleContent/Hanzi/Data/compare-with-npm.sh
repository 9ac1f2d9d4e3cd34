#!/bin/sh
# Fetches the npm package that the tables came from and verifies that they match, byte for byte.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh "$here/fetch-opencc.sh" "$work"
different=0
for table in "$here"/*.txt; do
    name=$(basename "$table")
    case $name in
        TG*.txt | LICENSE-national-forms.txt) continue ;;
        LICENSE-OpenCC.txt) original=$work/package/LICENSE ;;
        *) original=$work/package/data/dictionary/$name ;;
    esac
    cmp "$table" "$original" || different=1
done
[ $different = 0 ] && echo "All tables equal those of opencc 1.4.2."
exit $different
