using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards;

/// <summary>
/// An expected failure: its name in code and logs, and one sentence that tells the person what was wrong and what to do. Each feature
/// declares its own in <c>Cards/&lt;Feature&gt;/&lt;Feature&gt;Refusals.cs</c>.
/// </summary>
/// <param name="Code">Feature and reason, as in <c>checkin.roundClosed</c>; contains nothing personal, so that it can be logged and
/// counted.</param>
/// <param name="Sentence">What the person reads.</param>
/// <param name="ReplacesCard">True when the card has no use any more: one with the sentence takes its place. False when the card stays: as
/// the bot sent it, with the sentence beside it; or, for a form, as it was filled in, with the sentence on it.</param>
public sealed record Refusal(string Code, Text Sentence, bool ReplacesCard = false)
{
    /// <summary>The id of the field that is wrong; null for the form as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>The command that the sentence tells people to type: on a card it has its button. Null when there is none.</summary>
    public Command? Next { get; init; }

    /// <summary>A form as it was filled in, with this sentence on it.</summary>
    public AdaptiveCard On(AdaptiveCard form, Language language) => RefusedForm.Of(form, this, language);
}
