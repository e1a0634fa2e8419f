/** Numbers from 0 up to 1 that are the same in each run. Park and Miller's generator. */
export function seeded(seed: number): () => number {
  let state = ((seed * 1_000_003) % 2_147_483_646) + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
