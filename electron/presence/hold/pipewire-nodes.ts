/** What PipeWire's nodes say of microphone, camera and a shared screen. */
import { UNKNOWN, type Finding } from '../host/service.ts'
import { RUNNING, type NodeProps, type PipeWireNode } from '../wire/pipewire.ts'

const classOf = (props: NodeProps): string => props['media.class'] ?? ''

/** Of which nodes it matters whether they run. */
export const isOfInterest = (props: NodeProps): boolean =>
  ['Stream/Input/Audio', 'Stream/Output/Video', 'Video/Source'].includes(classOf(props))

const isCameraNode = (props: NodeProps): boolean =>
  classOf(props) === 'Video/Source' &&
  (props['media.role'] === 'Camera' || ['v4l2', 'libcamera'].includes(props['device.api'] ?? ''))

/**
 * Whether a capture stream listens to a person: not to what the loudspeakers play (monitors and
 * visualisers), not for a level meter, and not as a link of a filter chain, whose user shows by itself.
 */
function listensToSomebody(props: NodeProps, ownPid: number): boolean {
  return (
    classOf(props) === 'Stream/Input/Audio' &&
    props['stream.capture.sink'] !== 'true' &&
    props['stream.monitor'] !== 'true' &&
    props['resample.peaks'] !== 'true' &&
    props['node.link-group'] === undefined &&
    !(props['target.object'] ?? props['node.target'] ?? '').endsWith('.monitor') &&
    props['application.process.id'] !== String(ownPid)
  )
}

/** Screens are shared by the compositor's or the portal's video stream; a camera is a device. */
const sharesScreen = (props: NodeProps): boolean =>
  classOf(props) === 'Stream/Output/Video' || (classOf(props) === 'Video/Source' && !isCameraNode(props))

const nameOf = (node: PipeWireNode | undefined): string | undefined =>
  node?.props['application.name'] ?? node?.props['node.description'] ?? node?.props['node.name']

/** `microphone` is unknown where PipeWire does not handle sound (PulseAudio may beside it). */
export function readNodes(
  nodes: Iterable<PipeWireNode>,
  ownPid: number,
): Readonly<Record<'microphone' | 'camera' | 'share', Finding>> {
  const all = [...nodes]
  const running = all.filter(node => node.state === RUNNING)
  const handlesSound = all.some(({ props }) => classOf(props).startsWith('Audio/'))
  const find = (test: (props: NodeProps) => boolean): Finding => {
    const found = running.find(node => test(node.props))
    return { value: found !== undefined, detail: nameOf(found) }
  }
  return {
    microphone: handlesSound ? find(props => listensToSomebody(props, ownPid)) : UNKNOWN,
    // Without camera nodes a camera is opened past PipeWire: hold/video-devices.ts sees that.
    camera: all.some(({ props }) => isCameraNode(props)) ? find(isCameraNode) : UNKNOWN,
    share: find(sharesScreen),
  }
}
