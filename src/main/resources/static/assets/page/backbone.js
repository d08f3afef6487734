// The ties that are stronger than chance would have them: the disparity filter (Serrano, Boguñá and Vespignani, Extracting
// the multiscale backbone of complex weighted networks, 2009). A tie stays where it is one for one of its ends; the
// strongest tie of each party stays in any case, so that nobody stands alone who is not.

/** The places of the ties that stay, at a level from 0 (none) to 1 (all). */
export function backbone({ x, tieA, tieB, weight }, level) {
  const strength = new Float64Array(x.length);
  const degree = new Int32Array(x.length);
  const strongest = new Int32Array(x.length).fill(-1);
  tieA.forEach((a, tie) => {
    for (const end of [a, tieB[tie]]) {
      strength[end] += weight[tie];
      degree[end]++;
      if (strongest[end] < 0 || weight[tie] > weight[strongest[end]]) {
        strongest[end] = tie;
      }
    }
  });
  const stays = new Set(strongest.filter((tie) => tie >= 0));
  tieA.forEach((a, tie) => {
    for (const end of [a, tieB[tie]]) {
      if (degree[end] > 1 && (1 - weight[tie] / strength[end]) ** (degree[end] - 1) < level) {
        stays.add(tie);
      }
    }
  });
  return [...stays].sort((a, b) => a - b);
}
