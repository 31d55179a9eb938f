# shellcheck disable=SC2086,SC2046 # lists of packages are meant to split into words
# Sourced by ./run, ./test, ./bench and .ci/run: goes to the root of the tree and defines
#   install_packages LIST…   installs what the lists name and this machine lacks (Debian only)
#   build_program            compiles into build/, which it sets up once
# Both end the script with a sentence when they cannot.
# shellcheck shell=sh
set -eu
cd "$(dirname "$0")"
while [ ! -f tools/prepare.sh ] && [ "$PWD" != / ]; do cd ..; done
installed=

# Whether a line of a list is satisfied: by its command, where it names one, else by the package.
package_present() {
    if [ -n "${2:-}" ] && command -v "$2" >/dev/null; then return 0; fi
    dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed$'
}

missing_packages() {
    sed 's/#.*//' "$@" | while read -r package provided_by; do
        [ -z "$package" ] || package_present "$package" "$provided_by" || echo "$package"
    done
}

install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "Packages can be installed on Debian only; elsewhere provide what these name: $*" >&2
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Missing, and neither root nor sudo is at hand to install it:" $missing >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "installing:" $missing >&2
    installed=yes
    # The package lists that are here may do; they are fetched when they do not.
    apt_install $missing >/dev/null 2>&1 && return 0
    $as_root apt-get -qq -o Acquire::Retries=3 update
    apt_install $missing >&2 && return 0
    echo "Could not install:" $(missing_packages "$@") >&2
    exit 1
}

apt_install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
        install -y --no-install-recommends "$@" </dev/null
}

# A build folder from before an installation looks again for what it did not find then.
build_program() {
    if [ ! -f build/build.ninja ]; then
        meson setup build
    elif [ "$installed" ]; then
        meson setup --reconfigure build
    fi
    meson compile -C build
}
