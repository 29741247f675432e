namespace Welbevinden.Cards;

/// <summary>
/// An expected failure: its name in code and logs, and one sentence that tells the person what was wrong and what to do. Each feature
/// declares its own in <c>Cards/&lt;Feature&gt;/&lt;Feature&gt;Refusals.cs</c>.
/// </summary>
/// <param name="Code">Feature and reason, as in <c>checkin.roundClosed</c>; contains nothing personal, so that it can be logged and
/// counted.</param>
/// <param name="Sentence">What the person reads.</param>
/// <param name="KeepsCard">True when the card stays usable (what was filled in stays); false when a card with the sentence replaces
/// it.</param>
public sealed record Refusal(string Code, Text Sentence, bool KeepsCard = true);
