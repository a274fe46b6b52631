# fish completion for sitwell. Made by build/completions.ts from shared/cli/commands.ts; do not edit.
complete -c sitwell -f
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -l help
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -l version
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -l hidden
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a status -d 'how long you have sat, and when the next stretch comes'
complete -c sitwell -n '__fish_seen_subcommand_from status' -l json -d 'the same as --format json'
complete -c sitwell -n '__fish_seen_subcommand_from status' -l format -d 'how to print it' -x -a 'text json waybar polybar i3blocks'
complete -c sitwell -n '__fish_seen_subcommand_from status' -l follow -d 'go on, and print each change'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a routine -d 'start a routine: the one that suits now, or the one named'
complete -c sitwell -n '__fish_seen_subcommand_from routine' -a 'posture-reset-30 stand-and-shift-60 hourly-stretch-3 walk-five after-long-sitting-4 after-driving-4 before-lifting-2 tense-reset-5 calm-breath-3 sore-day-3 sore-day-4 spasm-relief-floor-8 spasm-relief-chair-4 strength-floor-8 strength-desk-5 floor-mobility-7 eyes-neck-wrists-2 no-backbend-break-4 no-bend-no-twist-4 walk-breathe-only-3 end-of-day-5'
complete -c sitwell -n '__fish_seen_subcommand_from routine' -l list -d 'list the routines and their ids'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a snooze -d 'ask for the prompt again in so many minutes'
complete -c sitwell -n '__fish_seen_subcommand_from snooze' -a '5 10 15'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a pause -d 'hold prompts for a while; the count goes on'
complete -c sitwell -n '__fish_seen_subcommand_from pause' -a '30m 1h 2h until tomorrow on off'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a resume -d 'end the pause'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a stand -d 'say that you stand now'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a sit -d 'say that you sit again'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a break -d 'ask for a break now'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a log -d 'note down what you did away from the desk'
complete -c sitwell -n '__fish_seen_subcommand_from log' -a 'walk run cycle swim gym sport yoga housework garden other'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a open -d 'open a window'
complete -c sitwell -n '__fish_seen_subcommand_from open' -a 'settings diary relief routine welcome'
complete -c sitwell -n 'not __fish_seen_subcommand_from status routine snooze pause resume stand sit break log open help' -a help -d 'show this, or more about one command'
complete -c sitwell -n '__fish_seen_subcommand_from help' -a 'status routine snooze pause resume stand sit break log open help'
