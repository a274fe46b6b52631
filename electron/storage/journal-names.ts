/**
 * The journal's files by their names. `2026-11.k3f9x2ab.jsonl` is November 2026 as the machine `k3f9x2ab` wrote it,
 * `erased.k3f9x2ab.jsonl` what was deleted there, `….rejected` what could not be read.
 *
 * A name that goes on after the machine is a copy that a sync program put beside the file when both sides had changed:
 * `2026-11.k3f9x2ab.sync-conflict-20261103-101530-ABCDEFG.jsonl` (Syncthing), `2026-11.k3f9x2ab (conflicted copy
 * 2026-11-03 101530).jsonl` (Nextcloud), `… (Anna's conflicted copy 2026-11-03).jsonl` (Dropbox, in the user's
 * language), `2026-11.k3f9x2ab 2.jsonl` (iCloud), `2026-11.k3f9x2ab-DESK.jsonl` (OneDrive). Every line has its own id
 * and check, so whatever such a copy is called, reading it can only add what is missing.
 */
import type { DeviceId, Month } from '#shared/history/index.ts'

export interface JournalFile {
  readonly name: string
  /** `null`: the file of deletions. */
  readonly month: Month | null
  readonly device: DeviceId
  /** Put there by a sync program or by an import, beside the file that the machine itself writes. */
  readonly isCopy: boolean
}

const FILE = /^(\d{4}-(?:0[1-9]|1[0-2])|erased)\.([0-9a-z]{8})(?:([^0-9a-z].*))?\.jsonl$/s
const REJECTED = /^(\d{4}-(?:0[1-9]|1[0-2])|erased)\.[0-9a-z]{8}(?:[^0-9a-z].*)?\.rejected$/s
/** iCloud's stand-in for a file that it has not fetched. */
const ELSEWHERE = /^\.((?:\d{4}-\d{2}|erased)\.[0-9a-z]{8}.*\.jsonl)\.icloud$/s
/** Left by a rewriting that was cut off; the file itself is whole. */
const UNFINISHED = /^(?:\d{4}-\d{2}|erased)\.[0-9a-z]{8}.*\.jsonl\.new$/s

export function readName(name: string): JournalFile | null {
  const match = FILE.exec(name)
  if (!match) return null
  const [, place = '', device = '', rest] = match
  return { name, month: place === 'erased' ? null : place, device, isCopy: rest !== undefined }
}

/** The month whose unreadable lines a file holds (`null`: of the deletions), `undefined` where it is another file. */
export function readRejectedName(name: string): Month | null | undefined {
  const place = REJECTED.exec(name)?.[1]
  return place === undefined ? undefined : place === 'erased' ? null : place
}

export const isElsewhere = (name: string): boolean => ELSEWHERE.test(name)
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name)

export const fileName = (month: Month | null, device: DeviceId): string =>
  `${month ?? 'erased'}.${device}.jsonl`

/** What another machine wrote and an import brought: read like any copy, never written by the machine it names. */
export const importName = (month: Month, device: DeviceId): string => `${month}.${device} (imported).jsonl`

export const rejectedName = (name: string): string => name.replace(/\.jsonl$/, '.rejected')
