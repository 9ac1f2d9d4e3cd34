#!/usr/bin/env bash
# Builds the image without accessing a registry: build.sh FOLDER [IMAGE [BASE]], where FOLDER comes from
#   dotnet publish src/AccessibleContent.Api -c Release -r linux-x64 --self-contained -o FOLDER
# An image from scratch has this machine's C library and OpenSSL: the machine has to be at least as new as its program requires.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1:?usage: build.sh FOLDER [IMAGE [BASE]]}
image=${2:-accessible-content}
base=${3:-scratch}
[ -x "$program/AccessibleContent.Api" ] || { echo "There is no program AccessibleContent.Api in $program." >&2; exit 1; }
context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
mkdir -p "$context/data" "$context/image/opt/accessible-content" "$context/image/etc" "$context/image"/{dev,proc,sys,tmp}
cp -r "$program/." "$context/image/opt/accessible-content/"
echo 'accessible-content:x:65532:65532::/data:/nonexistent' > "$context/image/etc/passwd"
echo 'accessible-content:x:65532:' > "$context/image/etc/group"
touch "$context/data/.keep"

[ -f "$program/THIRD-PARTY-NOTICES.txt" ] || { echo "There is no THIRD-PARTY-NOTICES.txt in $program: publish it again." >&2; exit 1; }

# The libraries that the program's own are linked with, and those that the runtime opens by name: OpenSSL, for hashes and TLS.
if [ "$base" = scratch ]; then
  { ldd "$program/AccessibleContent.Api" "$program"/*.so
    ldconfig -p | grep -E 'lib(ssl|crypto)\.so\.3 .*x86-64' | sed 's/.*=> /=> /'
  } | grep -oE '/[^ ()]+\.so[^ ():]*' | grep -v "^$(cd "$program" && pwd)" | sort -u | while read -r library; do
    case $library in
      # Every executable contains the interpreter's path.
      */ld-linux-*) install -D "$library" "$context/image/lib64/$(basename "$library")" ;;
      *) install -D "$library" "$context/image/lib/x86_64-linux-gnu/$(basename "$library")" ;;
    esac
    # Its licence is included, at the path where Debian keeps it.
    package=$(dpkg -S "$(realpath "$library")" 2>/dev/null || dpkg -S "$library" 2>/dev/null || dpkg -S "/usr$library") || { echo "No installed package has the licence of $library." >&2; exit 1; }
    package=$(head -n 1 <<<"$package" | cut -d: -f1)
    install -D -m 644 "/usr/share/doc/$package/copyright" "$context/image/usr/share/doc/$package/copyright"
  done
fi
# Health checks exist only in Docker's format.
buildah bud --isolation chroot --storage-driver vfs --format docker --build-arg "BASE=$base" --tag "$image" --file "$here/Containerfile" "$context"
