using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Published figures of a round.</summary>
/// <param name="Form">What was asked.</param>
/// <param name="Asked">How many people were asked.</param>
/// <param name="Answered">How many answered; the sum of the counts.</param>
/// <param name="Counts">Answers by the code of the option; a missing one is zero.</param>
public sealed record CheckInFigures(CheckInForm Form, int Asked, int Answered, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Enough answered, and so much alike that there are no counts.</summary>
    public bool IsCloseTogether { get; init; }

    /// <summary>Over how many rounds; of more than one, answers are counted and not people.</summary>
    public int Rounds { get; init; } = 1;

    public int Of(CheckInOption option) => Counts.GetValueOrDefault(option.Code);

    /// <summary>The part of those who answered, in per cent.</summary>
    public int PerCent(CheckInOption option) => (int)decimal.Round(Share(option) * 100, MidpointRounding.AwayFromZero);

    internal decimal Share(CheckInOption option) => Answered == 0 ? 0 : (decimal)Of(option) / Answered;
}
