using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>Says that a person's data has been deleted, what stayed, and what that does not change.</summary>
public static class MyDataDeletedCard
{
    /// <summary>The card.</summary>
    /// <param name="stays">Wishes to be left alone.</param>
    /// <param name="language">Of the reader.</param>
    public static AdaptiveCard Create(IReadOnlyList<MyDataLine> stays, Language language) => Page.Of(
        language,
        MyDataTexts.DeletedHeading,
        [
            .. MyDataCard.Staying(stays, language),
            .. stays.Count == 0 ? [Page.Paragraph(MyDataTexts.Deleted.In(language))] : Array.Empty<Element>(),
        ]);
}
