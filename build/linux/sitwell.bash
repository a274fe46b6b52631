# bash completion for sitwell. Made by build/completions.ts from shared/cli/commands.ts; do not edit.
_sitwell() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=''
  if ((COMP_CWORD == 1)); then
    words='status routine snooze pause resume stand sit break log open help --help --version --hidden'
  else
    case ${COMP_WORDS[1]} in
    status)
      if [[ $previous == --format ]]; then words='text json waybar polybar i3blocks'; else words='--json --format --follow'; fi
      ;;
    routine)
      words='posture-reset-30 stand-and-shift-60 hourly-stretch-3 walk-five after-long-sitting-4 after-driving-4 before-lifting-2 tense-reset-5 calm-breath-3 sore-day-3 sore-day-4 spasm-relief-floor-8 spasm-relief-chair-4 strength-floor-8 strength-desk-5 floor-mobility-7 eyes-neck-wrists-2 no-backbend-break-4 no-bend-no-twist-4 walk-breathe-only-3 end-of-day-5 --list'
      ;;
    snooze)
      words='5 10 15'
      ;;
    pause)
      words='30m 1h 2h until tomorrow on off'
      ;;
    resume)
      words=''
      ;;
    stand)
      words=''
      ;;
    sit)
      words=''
      ;;
    break)
      words=''
      ;;
    log)
      words='walk run cycle swim gym sport yoga housework garden other'
      ;;
    open)
      words='settings diary relief routine welcome'
      ;;
    help)
      words='status routine snooze pause resume stand sit break log open help'
      ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _sitwell sitwell
