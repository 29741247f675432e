using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>Lists what would be erased and what would stay, and asks once more.</summary>
public static class MyDataDeleteConfirmCard
{
    public static AdaptiveCard Create(MyDataEraseView view, Language language) => Page.Of(
        language,
        MyDataTexts.ConfirmHeading,
        [
            .. view.Erased.Count == 0
                ? [Page.Paragraph(MyDataTexts.NothingToErase.In(language))]
                : new Element[] { Page.Paragraph(MyDataTexts.ErasesThis.In(language)), MyDataCard.Facts(view.Erased, language) },
            .. MyDataCard.Staying(view.Stays, language),
            Page.Paragraph(MyDataTexts.TotalsRemain.In(language)),
        ],
        view.Erased.Count == 0
            ? [Keep(language)]
            :
            [
                Execute.For(MyDataVerbs.ConfirmDelete, new NoPayload(), MyDataTexts.ConfirmButton.In(language)) with
                {
                    Style = ActionStyle.Destructive,
                },
                Keep(language),
            ]);

    private static Execute Keep(Language language) => Execute.For(MyDataVerbs.Show, new NoPayload(), MyDataTexts.KeepButton.In(language));
}

/// <summary>What erasing means.</summary>
public sealed record MyDataEraseView
{
    public required IReadOnlyList<MyDataLine> Erased { get; init; }

    /// <summary>Wishes to be left alone.</summary>
    public required IReadOnlyList<MyDataLine> Stays { get; init; }
}
