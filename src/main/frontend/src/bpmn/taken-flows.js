/**
 * Sequence flows that the case has certainly taken, given which elements it has passed. A flow between two passed
 * elements is left out when another way could have led there: the picture must not show what did not happen.
 *
 * @param registry element registry of the diagram
 * @param active ids of elements where the case is
 * @param done ids of elements the case has passed
 * @returns ids of sequence flows
 */
export function takenFlows(registry, active, done) {
  const visited = (element) => element && (done.has(element.id) || active.has(element.id));
  const isFlow = (element) => element.type === 'bpmn:SequenceFlow';
  return registry
    .filter((element) => isFlow(element) && element.waypoints)
    .filter(({ source, target }) => source && done.has(source.id) && visited(target))
    .filter(({ source, target }) => {
      const leaving = source.outgoing.filter(isFlow);
      const arriving = target.incoming.filter(isFlow);
      const boundary = (source.attachers ?? []).some(visited);
      const onlyWayOn = leaving.filter((flow) => visited(flow.target)).length === 1 && !boundary;
      return arriving.length === 1 || onlyWayOn;
    })
    .map((flow) => flow.id);
}
