import type { GossipSub, GossipsubMessage } from '@libp2p/gossipsub'
import { TopicValidatorResult } from '@libp2p/gossipsub'
import type { GossipTopic, GossipVerdict } from './mesh-node.ts'

const VERDICTS: Record<GossipVerdict, TopicValidatorResult> = {
  accept: TopicValidatorResult.Accept,
  ignore: TopicValidatorResult.Ignore,
  reject: TopicValidatorResult.Reject
}

/** Joins a topic: what `validate` does not accept is neither delivered nor forwarded. */
export function joinGossipTopic(
  gossip: GossipSub,
  topic: string,
  validate: (message: Uint8Array, from: string) => GossipVerdict,
  onMessage: (message: Uint8Array, from: string) => void,
  isRunning: () => boolean
): GossipTopic {
  const listener = (event: CustomEvent<GossipsubMessage>): void => {
    const { msg, propagationSource } = event.detail
    if (msg.topic === topic) onMessage(msg.data, propagationSource.toString())
  }
  gossip.topicValidators.set(topic, (peer, message) => VERDICTS[validate(message.data, peer.toString())])
  gossip.addEventListener('gossipsub:message', listener)
  gossip.subscribe(topic)
  return {
    publish: async message => {
      await gossip.publish(topic, message)
    },
    get subscriberCount() {
      return gossip.getSubscribers(topic).length
    },
    leave: () => {
      gossip.removeEventListener('gossipsub:message', listener)
      gossip.topicValidators.delete(topic)
      // A stopped node has left all topics already.
      if (isRunning()) gossip.unsubscribe(topic)
    }
  }
}
