/** The entries that the policy page has at another address. */
export async function entriesAt(address: string, signal?: AbortSignal): Promise<HTMLElement> {
  const response = await fetch(address, signal ? { signal } : {});
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const entries = page.getElementById('entries');
  if (!entries) throw new Error(`${address} has no entries`);
  return entries;
}
