using NodaTime;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Chooses the tip for a card at random, by the time, so that cards differ and nothing needs to be remembered.</summary>
internal sealed class TipChoice(TipLibrary library)
{
    /// <summary>Any tip about a person's own wellbeing or their team: what fits with the platter.</summary>
    public Tip ForReflection(Instant now) => One([.. library.Tips.Where(tip => tip.Circle is 1 or 4)], now);

    /// <summary>An idea for a kind of time.</summary>
    public Tip For(KindOfTime kind, Instant now) => One([.. library.Tips.Where(tip => tip.Time == kind && tip.Form == TipForm.Idea)], now);

    /// <summary>Any tip at all.</summary>
    public Tip Any(Instant now) => One(library.Tips, now);

    /// <summary>A tip other than the one that was shown.</summary>
    public Tip After(string shown, Instant now) =>
        One([.. library.Tips.Where(tip => !string.Equals(tip.Id, shown, StringComparison.Ordinal))], now);

    private static Tip One(IReadOnlyList<Tip> tips, Instant now) =>
        tips[new SeededRandom((ulong)now.ToUnixTimeTicks(), 0).Next(tips.Count)];
}
