using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>A tip with its source, as part of a card.</summary>
internal static class TipElements
{
    public static IEnumerable<Element> Of(TipView tip, Language language) =>
    [
        Page.Subheading(PlatterTexts.TipHeading.In(language)),
        Page.Paragraph(tip.Words.In(language)),
        new TextBlock(PlatterTexts.Source(tip).In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
    ];
}
