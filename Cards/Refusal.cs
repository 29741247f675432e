namespace Welbevinden.Cards;

/// <summary>
/// A refusal that is foreseen: its name in code and logs, and one sentence for the person that says what was wrong and what to do.
/// Each feature declares its own in <c>Cards/&lt;Feature&gt;/&lt;Feature&gt;Refusals.cs</c>.
/// </summary>
/// <param name="Code">Feature and reason, as in <c>checkin.roundClosed</c>; no content, fit for logs and counters.</param>
/// <param name="Sentence">What the person reads.</param>
/// <param name="KeepsCard">True when the card stays usable (what was filled in stays); false when a card with the sentence takes its
/// place.</param>
public sealed record Refusal(string Code, Text Sentence, bool KeepsCard = true);
