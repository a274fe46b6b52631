import type { Socket } from 'node:net'

/**
 * Asks whoever listens at a socket, and resolves with the first answer. Rejects where nobody is there, or it takes
 * longer than the limit. @param ask says how; it is given what to call when the answer has come
 */
export const firstAnswer = (
  socket: Socket,
  who: string,
  limitMs: number,
  ask: (answered: () => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${who} did not answer.`)), limitMs)
    const fail = () => {
      clearTimeout(timer)
      reject(new Error(`${who} is not here.`))
    }
    socket.once('error', fail)
    socket.once('close', fail)
    ask(() => {
      clearTimeout(timer)
      resolve()
    })
  })
