/** Where steps and gaps lie: the server says it as a text, *5.0.2*, and the pictures and lists want stage and lanes. */

/** The view with `stage` and `lane` of every step, `stage`, `from` and `to` of every gap. @param {any} view @returns {any} */
export function readPlaces(view) {
  return {
    ...view,
    ...(view.steps && { steps: view.steps.map(readStep) }),
    ...(view.gaps && { gaps: view.gaps.map(readGap) }),
    ...(view.ballot && { ballot: view.ballot.map(readGap) }),
  };
}

/** @param {any} step */
function readStep(step) {
  const [stage, lane] = step.at.split(".").map(Number);
  return { ...step, stage, lane };
}

/** @param {any} gap */
function readGap(gap) {
  const [stage, from, to] = gap.at.split(".").map(Number);
  return { ...gap, stage, from, to };
}
