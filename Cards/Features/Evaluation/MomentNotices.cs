using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Notices above the card of a moment about what was just changed.</summary>
public static class MomentNotices
{
    public static Text Planned { get; } = new(
        "Gepland. Twee weken van tevoren herinner ik het kernteam om voor te bereiden.",
        "Planned. Two weeks before I remind the core team to prepare.");

    public static Text Restored { get; } = new("Het moment staat weer in de planning.", "The moment is planned again.");

    public static Text HandedOver { get; } = new(
        "Overgedragen. Wie het overneemt, krijgt een bericht van mij.",
        "Handed over. Whoever takes it over gets a message from me.");

    public static Text Moved(LocalDate from) => new(
        $"Verplaatst; het was {Words.Day(from).Dutch}. Zette je het zelf in je agenda, pas het daar dan ook aan.",
        $"Moved; it was {Words.Day(from).English}. If you put it in your calendar yourself, change it there too.");

    public static Text HandedOverTo(string by) => new(
        $"{by} heeft dit evaluatiemoment aan je overgedragen.",
        $"{by} has handed this evaluation moment over to you.");

    /// <summary>What is wrong with one of several dates, with days to choose instead.</summary>
    public static Text WithNear(Text wrong, IReadOnlyList<LocalDate> near) => near.Count == 0 ? wrong : new(
        $"{wrong.Dutch} {MomentTexts.NearIntro.Dutch} {string.Join(", ", near.Select(day => Words.Day(day).Dutch))}.",
        $"{wrong.English} {MomentTexts.NearIntro.English} {string.Join(", ", near.Select(day => Words.Day(day).English))}.");
}
