/** What an administrator settles is shown as such and holds; a broken file is said, and stops nothing. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { startSitwell } from './sitwell.ts'

let desktop: Desktop
let policyFile: string
beforeEach(async () => {
  desktop = await openDesktop()
  policyFile = join(desktop.folder('policy'), 'policy.json')
})
afterEach(() => desktop.close())

async function settingsUnder(policy: string) {
  writeFileSync(policyFile, policy)
  const { app, icon } = await startSitwell(desktop, { env: { SITWELL_POLICY_FILE: policyFile } })
  await icon.choose('Settings')
  const page = await app.window('settings')
  await page.getByRole('heading', { name: 'Rhythm' }).waitFor()
  return { app, page }
}

test('a locked setting says by whom, and cannot be changed; the others can', async () => {
  const { page } = await settingsUnder(
    JSON.stringify({ administrator: 'IT at Acme', locked: { holdOnShare: false } }),
  )
  await page.getByRole('button', { name: 'Quiet times' }).click()
  await page.getByText('Settled for this computer by IT at Acme.').waitFor()
  const share = page.getByRole('switch', { name: /screen is shared/ })
  expect([await share.isChecked(), await share.isDisabled()]).toEqual([false, true])
  expect(await page.getByRole('switch', { name: /during calls/ }).isEnabled()).toBe(true)
})

test('a broken policy is said on the page and in the log, and everything works', async () => {
  const { app, page } = await settingsUnder('{"locked":')
  await page
    .getByRole('alert')
    .getByText(/policy for Sitwell that could not be read/)
    .waitFor()
  expect(app.program.output()).toMatch(/policy of this computer could not be read/)
  expect(await page.getByRole('slider', { name: 'Break after' }).isEnabled()).toBe(true)
})
