#!/usr/bin/env bash
# Builds the image and runs the program in it, with nothing else, read-only and under its own account: test.sh [FOLDER] (see build.sh),
# as root. Without a folder the program is published first. Exits with 77 and the reason where the machine does not allow it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
skip() { echo "The image is not tested: $1." >&2; exit 77; }
command -v buildah >/dev/null || skip "buildah is not installed"
[ "$(uname -m)" = x86_64 ] || skip "the image is built for x86-64 alone"
unshare --mount --net --pid --fork true 2>/dev/null || skip "this account may not make namespaces"
program=${1:-$(mktemp -d)}
[ $# -gt 0 ] || dotnet publish "$here/../src/AccessibleContent.Api" -c Release -r linux-x64 --self-contained -o "$program" >&2
image=accessible-content-test-$$
"$here/build.sh" "$program" "$image" >&2
container=$(buildah --storage-driver vfs from "$image")
work=$(mktemp -d)
trap 'buildah --storage-driver vfs rm "$container" >/dev/null; buildah --storage-driver vfs rmi "$image" >/dev/null; rm -rf "$work"; [ $# -gt 0 ] || rm -rf "$program"' EXIT
root=$(buildah --storage-driver vfs mount "$container")
install -d -o 65532 -g 65532 "$work/data"
mkdir "$work/image"
# The image contains the licences of its works: of .NET and the packages, and of each library of the system.
grep -q '^Microsoft.NETCore.App.Runtime' "$root/opt/accessible-content/THIRD-PARTY-NOTICES.txt"
[ -s "$root/usr/share/doc/libc6/copyright" ] && [ -s "$root/usr/share/doc/libssl3/copyright" ]
buildah --storage-driver vfs inspect --type image --format '{{.Docker.Config.User}} {{.Docker.Config.Healthcheck.Test}}' "$image"

# A private mount namespace: the image read-only, and /data.
unshare --mount --net --pid --fork --kill-child bash -euo pipefail -s "$root" "$work" <<'END'
  ip link set lo up
  mount --bind "$1" "$2/image"
  mount -o remount,bind,ro "$2/image"
  mount --bind "$2/data" "$2/image/data"
  # What every container runtime provides.
  mount -t proc proc "$2/image/proc"
  mount --rbind /dev "$2/image/dev"
  mount -t tmpfs tmpfs "$2/image/tmp"
  program=(env -i ASPNETCORE_URLS='http://[::]:8080' DOTNET_EnableDiagnostics=0 Seeds__Path= 'Store__ConnectionString=Data Source=/data/notices.db' /usr/sbin/chroot --userspec=65532:65532 "$2/image" /opt/accessible-content/AccessibleContent.Api)
  "${program[@]}" >&2 & service=$!
  for _ in $(seq 30); do "${program[@]}" health >/dev/null 2>&1 && break; sleep 1; done
  "${program[@]}" health
  curl -sf -o /dev/null -w '%{http_code} over IPv4\n' http://127.0.0.1:8080/
  curl -gsf -o /dev/null -w '%{http_code} over IPv6\n' 'http://[::1]:8080/api/notices'
  if touch "$2/image/opt/written" 2>/dev/null; then echo "the root is writable"; exit 1; fi
  kill -TERM $service
  wait $service
  echo "ended with $?"
END
