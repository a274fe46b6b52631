/** A toast as the desktop's own notification: what is in it, and who shows it. */

/** The four answers, and `open`: the notification itself was pressed, and the window is to take over. */
export const NOTIFICATION_ACTIONS = ['start', 'taking', 'snooze', 'dismiss', 'open'] as const
export type NotificationAction = (typeof NOTIFICATION_ACTIONS)[number]

export interface NotificationContent {
  readonly title: string
  readonly body: string
  /** In the order in which they are shown; without `open`, which has no button. */
  readonly actions: readonly { readonly action: NotificationAction; readonly label: string }[]
}

export interface NotificationEvents {
  onAction(action: NotificationAction): void
  /** The user closed it. */
  onClosed(): void
  /** Nobody shows it any more: the server has gone. */
  onLost(): void
}

export interface NotificationHost {
  /** Resolves with what takes it down, or with `null` where this desktop cannot show one with buttons. */
  show(content: NotificationContent, events: NotificationEvents): Promise<(() => void) | null>
}
