#!/bin/sh
# Unpacks npm's opencc 1.4.2 into the folder given as $1 (as package/) without running its scripts, and checks its pinned digest.
set -eu
integrity=fAo8GJy0XhFyw9zIsEHmEVKL+qK8qbw0hcCjqKN5cn2UA7FPOU6b13xpqpSUf8mLNLhBMmIVZu6J+fEjJ2KcyQ==

cd "$1"
npm pack opencc@1.4.2 --ignore-scripts --silent >/dev/null
found=$(openssl dgst -sha512 -binary opencc-1.4.2.tgz | base64 -w0)
if [ "$found" != "$integrity" ]; then
    echo "opencc-1.4.2.tgz is not the package the tables came from: sha512-$found" >&2
    exit 1
fi
tar xzf opencc-1.4.2.tgz
