using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>For a mentor who asks for the top 3 while none is open.</summary>
public static class NoOpenTop3Card
{
    /// <summary>The card.</summary>
    /// <param name="next">When the next one opens automatically, in the school's local time; null when none is planned.</param>
    /// <param name="language">The language of all texts.</param>
    public static AdaptiveCard Create(LocalDateTime? next, Language language) => Page.Of(
        language,
        Top3Texts.NoneOpen,
        [
            .. next is { } at ? [Page.Paragraph(Top3Texts.NextOpens(at).In(language))] : Array.Empty<Element>(),
            Page.Paragraph(Top3Texts.NoneOpenHow.In(language)),
        ]);
}
