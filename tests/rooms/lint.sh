#!/bin/sh
# lint.sh lua|shell PROJECT: luacheck over what authors read as examples, shellcheck over every shell script of ours.
# Exits 77, which CTest counts as skipped, where the tool is not installed.
set -u
kind=$1
cd "$2" || exit 1

case $kind in
lua)
    command -v luacheck >/dev/null || exit 77
    exec luacheck --config .luacheckrc --no-color --codes scenarios assets/templates
    ;;
shell)
    command -v shellcheck >/dev/null || exit 77
    {
        printf '%s\n' coolhead .ci/run
        find .setup tests -name '*.sh' -o -name run -type f
    } | {
        bad=0
        while IFS= read -r file; do
            # A runner may be written in another language.
            case $(head -n 2 "$file") in
            *'#!'*sh* | *shellcheck*) shellcheck -x "$file" || bad=1 ;;
            esac
        done
        exit $bad
    }
    ;;
esac
