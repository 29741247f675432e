using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>Says that a person's data has been deleted, and what that does not change.</summary>
public static class MyDataDeletedCard
{
    public static AdaptiveCard Create(Language language) => Page.Of(
        language,
        MyDataTexts.DeletedHeading,
        [Page.Paragraph(MyDataTexts.Deleted.In(language))]);
}
