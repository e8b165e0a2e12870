# shellcheck shell=sh
# Installs Debian packages. Sourced by ./coolhead and tests/run, never run by itself.
#
# setup_missing LIST…                     prints the packages of the lists that are not installed
# setup_install YES LOG COMMAND PACKAGE…  says what is missing, asks unless YES is "yes" or this is root, installs
#
# setup_install returns 0 once everything is there; otherwise it has printed one line that says what to do, and
# returns 3.

setup_say()
{
    printf '%s\n' "$*" >&2
}

setup_missing()
{
    # Not a Debian: let the build find out what is there.
    command -v dpkg-query >/dev/null || return 0
    setup_wanted=$(sed 's/#.*//' "$@")
    # shellcheck disable=SC2086,SC2016 # a list of words; dpkg-query's own ${…}
    setup_have=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $setup_wanted 2>/dev/null |
        sed -n 's/^installed //p' | tr '\n' ' ')"
    for setup_package in $setup_wanted; do
        case $setup_have in
        *" $setup_package "*) ;;
        *) printf '%s\n' "$setup_package" ;;
        esac
    done
}

setup_apt() # SUDO LOG ARGUMENT…
{
    setup_sudo=$1 setup_log=$2
    shift 2
    $setup_sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        -o Acquire::Retries=2 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
        "$@" >>"$setup_log" 2>&1 </dev/null
}

# The one reason, out of everything that apt printed.
setup_reason() # LOG
{
    if grep -Eqi 'failed to fetch|could not (resolve|connect)|temporary failure|network is unreachable' "$1"; then
        printf 'the package server cannot be reached'
    else
        setup_line=$(grep -E '^(E:|sudo:)' "$1" | tail -n 1)
        printf '%s' "${setup_line:-apt-get failed}"
    fi
}

setup_install()
{
    setup_yes=$1 setup_log=$2 setup_command=$3
    shift 3
    setup_by_hand="apt-get install --no-install-recommends $*"
    setup_sudo=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            setup_say "$setup_command: packages are missing and there is no sudo; as root, run: $setup_by_hand"
            return 3
        fi
        setup_sudo=sudo
    fi
    if [ -n "$setup_sudo" ] && [ "$setup_yes" != yes ]; then
        if ! [ -t 0 ] || ! [ -t 2 ]; then
            setup_say "$setup_command: packages are missing and nobody is there to ask; run $setup_command --yes, or: sudo $setup_by_hand"
            return 3
        fi
        setup_say "Coolhead needs these Debian packages, which are not installed: $*"
        printf 'Install them with sudo apt-get now? [Y/n] ' >&2
        read -r setup_answer || setup_answer=n
        case $setup_answer in
        '' | [Yy]*) ;;
        *)
            setup_say "$setup_command: nothing was installed; when you want it, run: sudo $setup_by_hand"
            return 3
            ;;
        esac
        setup_say "Installing (once) …"
    else
        setup_say "Installing Debian packages that are missing (once): $*"
    fi
    : >"$setup_log"
    setup_apt "$setup_sudo" "$setup_log" install --no-install-recommends "$@" && return 0
    # The lists may be old or not there at all: fetch them, then try once more, and keep only that try's words.
    : >"$setup_log"
    setup_apt "$setup_sudo" "$setup_log" update
    setup_apt "$setup_sudo" "$setup_log" install --no-install-recommends "$@" && return 0
    setup_say "$setup_command: could not install packages: $(setup_reason "$setup_log"). When that is mended, run it again, or as root: $setup_by_hand"
    return 3
}
