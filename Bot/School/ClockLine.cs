using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.School;

/// <summary>Turns a difference between two clocks into a line of the self-check.</summary>
internal static class ClockLine
{
    /// <summary>Tokens allow five minutes; this warns in good time.</summary>
    private static readonly TimeSpan Max = TimeSpan.FromMinutes(2);

    public static CheckLine Of(TimeSpan skew)
    {
        Text what = CheckTexts.Clock((int)Math.Round(Math.Abs(skew.TotalSeconds)));
        return skew.Duration() <= Max ? CheckLine.Ok(what) : CheckLine.Wrong(what, CheckTexts.ClockRemedy);
    }
}
