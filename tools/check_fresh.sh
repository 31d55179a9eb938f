#!/bin/sh
# check_fresh.sh [--keep] [REVISION]: for maintainers, as root: makes a bare Debian 12 in a temporary
# folder, puts a clone of REVISION (HEAD) there, and runs ./run --build and ./test inside. The folder
# goes afterwards, unless --keep; nothing stays mounted in either case.
set -eu
cd "$(dirname "$0")/.."
keep=
if [ "${1:-}" = --keep ]; then
    keep=yes
    shift
fi
revision=${1:-HEAD}
[ "$(id -u)" = 0 ] || { echo "chroot and mount need root" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "debootstrap is not installed" >&2; exit 1; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/hemicycle-fresh.XXXXXX")
root=$folder/root
mounted=

unmount_all() {
    for place in $mounted; do
        umount "$root/$place" 2>/dev/null || umount -l "$root/$place" || echo "still mounted: $root/$place" >&2
    done
    mounted=
}

finish() {
    unmount_all
    if grep -q " $folder" /proc/mounts; then
        echo "left alone because of what is mounted there: $folder" >&2
    elif [ -n "$keep" ]; then
        echo "kept: $root" >&2
    else
        rm -rf --one-file-system "$folder"
    fi
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

# Goes on without where mounting is not allowed: Java and Chromium may then fail, and say so.
mount_in() { # PLACE TYPE
    mkdir -p "$root/$1"
    if mount -t "$2" "$2" "$root/$1" 2>/dev/null; then
        mounted="$1 $mounted"
    else
        echo "cannot mount $1; going on without" >&2
    fi
}

inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true \
        ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
        ${NODE_EXTRA_CA_CERTS:+"NODE_EXTRA_CA_CERTS=/etc/ssl/outer.pem"} \
        chroot "$root" "$@" </dev/null
}

timed() { # NAME COMMAND…
    name=$1
    shift
    start=$(date +%s)
    code=0
    inside "$@" || code=$?
    echo "$name: exit $code, $(($(date +%s) - start)) s"
    [ "$code" = 0 ] || failed=1
}

failed=
debootstrap --variant=minbase bookworm "$root" >"$folder/debootstrap.log" 2>&1 || {
    tail -n 20 "$folder/debootstrap.log" >&2
    exit 1
}
cp /etc/resolv.conf /etc/hosts "$root/etc/"
# A network behind a certificate authority of its own stays one in there.
[ -z "${NODE_EXTRA_CA_CERTS:-}" ] || install -D -m 644 "$NODE_EXTRA_CA_CERTS" "$root/etc/ssl/outer.pem"
# No package may start a service here: it would outlive the check.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
mount_in proc proc
mount_in dev/shm tmpfs
mkdir -p "$root/srv/hemicycle"
git archive "$revision" | tar -x -C "$root/srv/hemicycle"

timed './run --build' sh -c 'cd /srv/hemicycle && ./run --build'
timed './test' sh -c 'cd /srv/hemicycle && ./test'
if inside test -e /srv/hemicycle/build/hemicycle; then
    echo "build/hemicycle is there"
else
    echo "build/hemicycle is missing"
    failed=1
fi
[ -z "$failed" ]
