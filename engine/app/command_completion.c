/* completion: a script for the shell, made from the table of commands. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"

int ch_command_completion(int argc, char **argv)
{
    ChArgs args;
    int code;
    if (!ch_command_args(argc, argv, 0, 1, 1, &args, &code)) return code;
    if (strcmp(args.words[0], "bash") != 0) {
        ChError error;
        return ch_world_exit(ch_fail(&error, CH_BAD_INPUT, "completion knows bash, not \"%s\"", args.words[0]), &error);
    }
    puts("# Put this where bash finds it: coolhead completion bash > ~/.local/share/bash-completion/completions/coolhead");
    puts("_coolhead()");
    puts("{");
    puts("    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}");
    puts("    if [ \"$COMP_CWORD\" = 1 ]; then");
    fputs("        COMPREPLY=($(compgen -W '", stdout);
    ch_print_command_names();
    puts("' -- \"$word\"))");
    puts("    elif [ \"${COMP_WORDS[COMP_CWORD-1]}\" = --mode ]; then");
    puts("        COMPREPLY=($(compgen -W 'guided practice assessed' -- \"$word\"))");
    puts("    elif [ \"${COMP_WORDS[COMP_CWORD-1]}\" = --direction ]; then");
    puts("        COMPREPLY=($(compgen -W 'auto ltr rtl' -- \"$word\"))");
    puts("    elif [ \"${COMP_WORDS[COMP_CWORD-1]}\" = --channel ]; then");
    fputs("        COMPREPLY=($(compgen -W '", stdout);
    for (ChChannel c = 0; c < CH_CHANNEL_COUNT; c++) printf("%s%s", c ? " " : "", ch_channel_name(c).p);
    puts("' -- \"$word\"))");
    puts("    elif [ \"${COMP_WORDS[COMP_CWORD-1]}\" = --method ]; then");
    puts("        COMPREPLY=($(compgen -W \"$(coolhead methods 2>/dev/null | sed -n 's/^\\([a-z][^ ]*\\) .*/\\1/p')\" -- \"$word\"))");
    puts("    elif [ \"${word#-}\" != \"$word\" ]; then");
    puts("        COMPREPLY=($(compgen -W \"$(coolhead \"$command\" --help 2>/dev/null | grep -o -- '--[a-z-]*' | sort -u)\" -- \"$word\"))");
    puts("    elif [ \"$command\" = play ] || [ \"$command\" = explore ] || [ \"$command\" = check ] || [ \"$command\" = preview ]; then");
    puts("        COMPREPLY=($(compgen -W \"$(coolhead list 2>/dev/null | cut -d ' ' -f 1)\" -- \"$word\") $(compgen -f -- \"$word\"))");
    puts("    elif [ \"$COMP_CWORD\" = 2 ] && [ \"$command\" = records ]; then");
    puts("        COMPREPLY=($(compgen -W 'verify export import forget' -- \"$word\"))");
    puts("    elif [ \"$COMP_CWORD\" = 2 ] && [ \"$command\" = roster ]; then");
    puts("        COMPREPLY=($(compgen -W 'list add import rename show pin' -- \"$word\"))");
    puts("    elif [ \"${COMP_WORDS[2]}\" = pin ] && [ \"$command\" = roster ]; then");
    puts("        COMPREPLY=($(compgen -W 'set change remove own' -- \"$word\"))");
    puts("    elif [ \"${COMP_WORDS[2]}\" = import ]; then");
    puts("        COMPREPLY=($(compgen -f -- \"$word\"))");
    puts("    elif [ \"$command\" = debrief ] || [ \"$command\" = replay ] || [ \"$command\" = resume ]; then");
    puts("        COMPREPLY=($(compgen -W \"last $(coolhead attempts 2>/dev/null | cut -d ' ' -f 1)\" -- \"$word\"))");
    puts("    fi");
    puts("}");
    puts("complete -F _coolhead coolhead ./coolhead");
    return CH_EXIT_DONE;
}
