// What the page asks of the stand-in.

export async function ask(path, query = {}) {
  const answer = await fetch(`${path}?${new URLSearchParams(query)}`);
  if (!answer.ok) {
    throw new Error(`${path} → ${answer.status}`);
  }

  return answer.json();
}

/** Never throws: an unreachable stand-in is a failed result like any other. */
export async function tell(path, body) {
  try {
    const answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const json = await answer.json().catch(() => ({}));
    return answer.ok ? json : { kind: "failed", sentence: json.error ?? `Dat lukte niet (${answer.status}).` };
  } catch {
    return { kind: "failed", sentence: "De nagespeelde Teams antwoordt niet. Draait het programma nog?" };
  }
}
